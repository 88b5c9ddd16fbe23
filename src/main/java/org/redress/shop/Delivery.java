package org.redress.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One callback that was signed as it should be. Its body names people and is not kept: its digest, and what we read in
 * it, are.
 *
 * @param deliveryId the sender's own number of it, or the body's digest where there is none
 */
record Delivery(UUID id, Source source, String deliveryId, String topic, String bodySha256, Instant receivedAt) {
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
