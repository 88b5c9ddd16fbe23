package org.redress.message;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Translates the phrases of {@code tone-guard.csv} into regular expressions: {@code (a|b)} one of them,
 * {@code [a|b]} none or one of them, {@code *3} up to three other characters (Chinese) or words (English).
 */
final class TonePattern {

    private static final Map<Character, String> SIGNS = Map.of('(', "(?:", ')', ")", '[', "(?:", ']', ")?", '|', "|");

    private final boolean words;

    private TonePattern(boolean words) {
        this.words = words;
    }

    static String of(String language, String phrase) {
        return new TonePattern(language.equals("en")).translate(phrase);
    }

    /** A phrase of words must not begin or end inside a longer word: "soon" is not in "sooner". */
    private String translate(String phrase) {
        var out = new StringBuilder();
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '*') {
                out.append(gap(phrase.charAt(++i) - '0'));
            } else {
                out.append(SIGNS.getOrDefault(c, letter(c)));
            }
        }
        return words ? "(?<![\\p{L}\\p{N}'])(?:" + out + ")(?![\\p{L}\\p{N}])" : "(?:" + out + ")";
    }

    private String gap(int most) {
        return words ? "(?:[^\\s]+\\s+){0," + most + "}?" : ".{0," + most + "}?";
    }

    /** Spaces between Chinese characters and double spaces between words hide nothing. */
    private String letter(char c) {
        if (c == ' ') {
            return "\\s*";
        }
        return Pattern.quote(String.valueOf(c)) + (words ? "" : "\\s*");
    }
}
