package org.redress.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person is called and reached by, as it may stand in a text that somebody typed. A name that is nothing but words
 * of the product's own language names nobody.
 */
final class KnownBy {
    /** A name or an address; {@code kind} is {@code NAME} or a kind of contact point. */
    record Word(String kind, String said) {
        boolean isAddress() {
            return kind.equals("EMAIL") || kind.equals("PHONE");
        }
    }

    /** Words of letters are recognised as a whole only; Chinese names stand without spaces between other words. */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";

    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    /** A first name alone is one only with a capital: "grace" is a word. */
    private static final String AS_A_NAME = "(?-i:(?=\\p{Lu}))";

    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}+");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    /** What people put between the digits of a number. */
    private static final String GAP = "[ ./()-]{0,2}";

    private static final int SHORTEST = 3;
    private static final int SHORTEST_HAN = 2;
    private static final int SHORTEST_PHONE = 5;

    private final List<String> hints = new ArrayList<>();
    private final List<String> wholes = new ArrayList<>();
    private final Pattern pattern;

    KnownBy(List<Word> words, CommonWords common) {
        words.stream()
                .distinct()
                .filter(word -> word.isAddress() || !common.has(word.said()))
                // Of two that begin alike the longer one: else its rest would stay.
                .sorted(Comparator.comparing(word -> -word.said().length()))
                .forEach(this::add);
        var any = wholes.isEmpty() ? "(?!)" : String.join("|", wholes);
        pattern = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void add(Word word) {
        var said = word.said().strip();
        if (word.kind().equals("PHONE")) addPhone(said);
        else if (isHan(said)) add(said, SHORTEST_HAN, "", "");
        else if (word.kind().equals("NAME") && ONE_WORD.matcher(said).matches())
            add(said, SHORTEST, BEFORE + AS_A_NAME, AFTER);
        else add(said, SHORTEST, BEFORE, AFTER);
    }

    private void add(String said, int shortest, String before, String after) {
        if (said.codePointCount(0, said.length()) < shortest) return;
        hints.add(plain(said, true));
        wholes.add(before + plain(said, false) + after);
    }

    /** With or without the code of its country, whatever stands between the digits. */
    private void addPhone(String said) {
        var digits = said.replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST_PHONE) return;
        var spaced = digits.chars().mapToObj(Character::toString).collect(Collectors.joining(GAP));
        hints.add(spaced);
        wholes.add("(?<![0-9])(?:(?:\\+|00)[0-9]{1,3}" + GAP + "|\\+)?" + spaced + "(?![0-9])");
    }

    /**
     * The text itself as a regular expression, with any white space between its words. The database may not know other
     * letters than ASCII in both cases: in a hint each of them stands for any.
     */
    private static String plain(String said, boolean hint) {
        var plain = new StringBuilder();
        said.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) plain.append("\\s+");
            else if (point >= 128) plain.append(hint && !isHan(point) ? "." : Character.toString(point));
            else plain.append(Character.isLetterOrDigit(point) ? "" : "\\").appendCodePoint(point);
        });
        return plain.toString();
    }

    private static boolean isHan(int point) {
        return isHan(Character.toString(point));
    }

    static boolean isHan(String text) {
        return HAN.matcher(text).find();
    }

    /** True when there is nothing by which a text could name the person. */
    boolean nothing() {
        return wholes.isEmpty();
    }

    /** Finds at least every text that names the person, as a regular expression of the database. */
    String hint() {
        return String.join("|", hints);
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /** The text with these words wherever it named the person. */
    String without(String text, String words) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(words));
    }
}
