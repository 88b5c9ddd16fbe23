package org.redress.report;

import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Amounts of time as the deadlines table writes them, such as {@code 30 min} or {@code L1 40 h,L2 46 h}, in words. */
public final class SpanWords {
    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?) (s|min|h|d|wd)\\b");
    private static final String OUTSIDE = "external";

    private SpanWords() {}

    /** What is no amount of time stays as it stands; {@code words} gives the text of a key for a number. */
    public static String of(String value, Locale language, BinaryOperator<String> words) {
        if (value.equals(OUTSIDE)) return words.apply("span.EXTERNAL", "");
        var said = SPAN.matcher(value)
                .replaceAll(found -> words.apply(key(found.group(1), found.group(2)), found.group(1)));
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return said.equals(value) || !chinese ? said : said.replace(",", "，");
    }

    private static String key(String amount, String unit) {
        var family = amount.equals("1") && unit.equals("wd") ? "span-one." : "span.";
        return family + unit.toUpperCase(Locale.ROOT);
    }
}
