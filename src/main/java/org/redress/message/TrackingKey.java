package org.redress.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The unguessable part of a tracking link: 192 bits. */
public final class TrackingKey {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TrackingKey() {}

    static String random() {
        return text(bytes(BYTES));
    }

    /** What makes keys of equal secrets differ. */
    public static byte[] salt() {
        return bytes(32);
    }

    /** Always the same key for the same secret and salt; whoever knows only one of them cannot make it. */
    public static String of(String secret, byte[] salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return text(Arrays.copyOf(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
