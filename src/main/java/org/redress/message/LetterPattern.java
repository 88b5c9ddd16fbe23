package org.redress.message;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A template's text with {@code {name}} places. It is filled in one pass, so that whatever a customer wrote stands in
 * the letter literally, braces and all.
 */
record LetterPattern(LetterText text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    Set<String> places() {
        var names = new HashSet<String>();
        PLACE.matcher(text.subject() + text.body()).results().forEach(place -> names.add(place.group(1)));
        return names;
    }

    /** A line whose place has no value disappears. */
    LetterText fill(Map<String, String> values) {
        String body = text.body()
                .lines()
                .filter(line -> PLACE.matcher(line).results().allMatch(place -> values.containsKey(place.group(1))))
                .map(line -> fill(line, values))
                .collect(Collectors.joining("\n"));
        return new LetterText(PlainText.line(fill(text.subject(), values)), body);
    }

    private static String fill(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }
}
