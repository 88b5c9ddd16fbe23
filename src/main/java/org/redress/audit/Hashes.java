package org.redress.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 as the record uses it, and how its values are written. */
final class Hashes {
    static final int SIZE = 32;
    static final byte[] NONE = new byte[SIZE];
    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether every character is a whole one; UTF-8 has no bytes for half of a pair. */
    static boolean hasBytes(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isSurrogate(text.charAt(at))) continue;
            if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)))
                return false;
            at++;
        }
        return true;
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] parse(String hex) {
        return HEX.parseHex(hex);
    }

    /** The hash at this place of many that stand one after the other. */
    static byte[] at(byte[] hashes, int place) {
        return Arrays.copyOfRange(hashes, place * SIZE, (place + 1) * SIZE);
    }

    static String hexAt(byte[] hashes, int place) {
        return HEX.formatHex(hashes, place * SIZE, (place + 1) * SIZE);
    }
}
