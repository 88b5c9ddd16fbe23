package org.redress.common;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Terms of a text for full-text search in Chinese and English: every two neighbouring characters of a Chinese run, every
 * other word whole. Chinese is written without spaces, so that words of two characters are only found this way.
 */
public final class Bigrams {
    private static final Pattern RUNS = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}"
                    + "\\p{IsKatakana}\\p{IsHangul}]]+");
    private static final int LONGEST_TERM = 100;

    private Bigrams() {}

    /** The terms of a text to be found by. */
    public static String[] of(String text) {
        var terms = new LinkedHashSet<String>();
        var runs = RUNS.matcher(plain(text));
        while (runs.find()) add(terms, runs.group());
        return terms.toArray(String[]::new);
    }

    /** What a text is found by: its terms, and the last character of each run, so that every character begins an entry. */
    public static String[] index(String text) {
        var entries = new LinkedHashSet<String>(List.of(of(text)));
        var runs = RUNS.matcher(plain(text));
        while (runs.find()) if (chinese(runs.group())) entries.add(last(runs.group()));
        return entries.toArray(String[]::new);
    }

    /** A query for {@code to_tsquery}'s simple form that wants all terms; null when the text holds none. */
    public static String query(String text) {
        var terms = Set.of(of(text));
        if (terms.isEmpty()) return null;
        return terms.stream().map(Bigrams::quoted).collect(Collectors.joining(" & "));
    }

    private static String quoted(String term) {
        var quoted = "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
        return chinese(term) && term.codePointCount(0, term.length()) == 1 ? quoted + ":*" : quoted;
    }

    private static void add(Set<String> terms, String run) {
        int[] characters = run.codePoints().toArray();
        if (!chinese(run) || characters.length == 1) {
            terms.add(run.length() > LONGEST_TERM ? run.substring(0, LONGEST_TERM) : run);
            return;
        }
        for (int at = 0; at + 1 < characters.length; at++) terms.add(new String(characters, at, 2));
    }

    private static String last(String run) {
        return run.substring(run.offsetByCodePoints(run.length(), -1));
    }

    private static boolean chinese(String run) {
        var script = Character.UnicodeScript.of(run.codePointAt(0));
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
