package org.redress.design;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cell of a decision table in words: its values by theirs; comparisons and numbers are the same in every language. */
public final class CellWords {
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"");

    private final String comma;
    private final UnaryOperator<String> not;

    /** @param not says that it is anything but this */
    public CellWords(String comma, UnaryOperator<String> not) {
        this.comma = comma;
        this.not = not;
    }

    /** @param words the word for a value of the column */
    public String of(String cell, UnaryOperator<String> words) {
        if (cell.equals("true") || cell.equals("false")) return words.apply(cell);
        var opposite = NOT.matcher(cell);
        if (opposite.matches()) return not.apply(of(opposite.group(1), words));
        return VALUES.matcher(cell).replaceAll(found -> Matcher.quoteReplacement(list(found.group(), words)));
    }

    private String list(String values, UnaryOperator<String> words) {
        return VALUE.matcher(values)
                .results()
                .map(value -> words.apply(value.group(1)))
                .collect(Collectors.joining(comma));
    }
}
