package org.redress.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Tokens of API clients: 256 random bits, of which the database keeps only the SHA-256. */
final class TokenHash {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenHash() {}

    /** A new token; the prefix lets scanners for leaked secrets recognise it. */
    static String newToken() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return "redress_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String of(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
