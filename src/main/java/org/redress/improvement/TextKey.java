package org.redress.improvement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.redress.common.Bigrams;

/** Stands for the words of a subject, whatever their order, case and punctuation. */
final class TextKey {
    /** A single word, such as "Complaint", says nothing that two people could have in common. */
    private static final int FEWEST_TERMS = 2;

    private static final int CHARACTERS = 32;

    private TextKey() {}

    /** The key of a subject, or null when it says too little. */
    static String of(String subject) {
        var terms = subject == null ? new String[0] : Bigrams.of(subject);
        if (terms.length < FEWEST_TERMS) return null;
        Arrays.sort(terms);
        var hash = sha256().digest(String.join(" ", terms).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
