package org.redress.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;

/**
 * A password has 12 to 200 characters, is not the user's own id in disguise, and is not a common one: neither as it
 * stands nor after digits and marks around it are cut off and letters written as digits are read as letters.
 */
@Component
class PasswordRules {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String DIGITS = "013457@$";
    private static final String LETTERS = "oleastas";

    private final Set<String> common = read();

    /** Refuses a password that is too easy to guess, with a reason, at the given field of the request. */
    void check(String userId, String password, String pointer) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST)
            throw new Refusal("password-length", 400, pointer, SHORTEST, LONGEST);
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isCommon(plain) || isLike(userId, plain))
            throw new Refusal("password-common", 400, pointer);
    }

    private boolean isCommon(String plain) {
        return common.contains(plain) || common.contains(word(plain)) || common.contains(asLetters(word(plain)));
    }

    private static boolean isLike(String userId, String plain) {
        var id = userId.toLowerCase(Locale.ROOT);
        return id.length() > 3
                && (word(plain).equals(word(id)) || plain.contains(id) && plain.length() < id.length() + 6);
    }

    /** What is left without digits and marks at both ends. */
    private static String word(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String asLetters(String text) {
        var letters = new StringBuilder(text);
        for (int i = 0; i < letters.length(); i++) {
            int digit = DIGITS.indexOf(letters.charAt(i));
            if (digit >= 0) letters.setCharAt(i, LETTERS.charAt(digit));
        }
        return letters.toString();
    }

    private static Set<String> read() {
        try (var in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
