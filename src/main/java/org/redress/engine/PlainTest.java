package org.redress.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cell such as {@code "A","B"}, {@code not("A")}, {@code true}, {@code >= 3} or {@code [40..70)}, read once. */
record PlainTest(Class<?> type, Predicate<Object> matches) {
    private static final Pattern TEXTS = Pattern.compile("\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|)\\s*(-?\\d{1,15})");
    private static final Pattern RANGE = Pattern.compile("([\\[(])(-?\\d{1,15})\\.\\.(-?\\d{1,15})([\\])])");

    static Optional<PlainTest> of(String text) {
        Matcher not = NOT.matcher(text);
        if (not.matches() && TEXTS.matcher(not.group(1).strip()).matches()) {
            return Optional.of(texts(not.group(1).strip(), false));
        }
        if (TEXTS.matcher(text).matches()) return Optional.of(texts(text, true));
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new PlainTest(Boolean.class, Boolean.valueOf(text)::equals));
        }
        return numbers(text);
    }

    /** Whether this reading covers the value; what it does not cover is left to the full engine. */
    boolean knows(Object value) {
        return type.isInstance(value) || type == Long.class && value instanceof Integer;
    }

    boolean holds(Object value) {
        return matches.test(value instanceof Integer number ? (Object) number.longValue() : value);
    }

    private static PlainTest texts(String listed, boolean among) {
        Set<String> texts = Arrays.stream(
                        listed.substring(1, listed.length() - 1).split("\"\\s*,\\s*\"", -1))
                .collect(Collectors.toSet());
        return new PlainTest(String.class, value -> texts.contains(value) == among);
    }

    private static Optional<PlainTest> numbers(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) return Optional.of(compared(compared.group(1), Long.parseLong(compared.group(2))));
        Matcher range = RANGE.matcher(text);
        return range.matches() ? Optional.of(between(range)) : Optional.empty();
    }

    private static PlainTest compared(String sign, long bound) {
        return new PlainTest(Long.class, value -> {
            int order = Long.compare((long) value, bound);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        });
    }

    private static PlainTest between(MatchResult range) {
        var from = compared(range.group(1).equals("[") ? ">=" : ">", Long.parseLong(range.group(2)));
        var to = compared(range.group(4).equals("]") ? "<=" : "<", Long.parseLong(range.group(3)));
        return new PlainTest(Long.class, from.matches.and(to.matches));
    }
}
