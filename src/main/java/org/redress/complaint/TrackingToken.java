package org.redress.complaint;

import java.security.SecureRandom;
import java.util.Base64;

/** The unguessable part of a tracking link: 192 random bits. */
final class TrackingToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TrackingToken() {}

    static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
