package org.redress.design;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of FEEL that tables use: literals, names, comparisons, ranges, lists and a few harmless functions. */
final class Feel {
    static final int MAX_LENGTH = 1_000;
    /** The engine's reader takes twice as long for every bracket within a bracket. */
    private static final int MAX_DEPTH = 5;

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<string>\"[^\"\\\\{}]*\")|(?<number>\\d{1,12}(?:\\.\\d{1,6})?)|(?<dots>\\.\\.)"
                    + "|(?<words>[A-Za-z_]\\w*(?:[ ]+[A-Za-z_]\\w*)*)(?<call>\\s*\\()?|(?<sign>[<>!]?=|[<>,()\\[\\]+*/?-]))");
    private static final Set<String> FUNCTIONS =
            Set.of("not", "date", "duration", "list contains", "contains", "starts with", "upper case", "lower case");
    private static final Set<String> FORBIDDEN =
            Set.of("function", "external", "java", "for", "some", "every", "return", "instance", "satisfies");

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Stream.concat(
                    FUNCTIONS.stream().flatMap(function -> Stream.of(function.split(" "))),
                    Stream.of("true", "false", "null", "and", "or", "if", "then", "else", "in", "between"))
            .collect(Collectors.toUnmodifiableSet());

    private Feel() {}

    /** The first part of the expression that is not allowed; empty if all of it is. */
    static Optional<String> offence(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(text.substring(0, 40));
        }
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        int depth = 0;
        while (matcher.lookingAt()) {
            String token = matcher.group().strip();
            depth += token.endsWith("(") || token.equals("[") ? 1 : token.equals(")") || token.equals("]") ? -1 : 0;
            if (depth > MAX_DEPTH || !isAllowed(matcher)) {
                return Optional.of(token);
            }
            end = matcher.end();
            matcher.region(end, text.length());
        }
        String rest = text.substring(end).strip();
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /** The facts that an expression names beside its own column: no texts, numbers, functions or words of the language. */
    static Stream<String> names(String text) {
        return NAME.matcher(STRING.matcher(text).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name));
    }

    /** The texts of a list of values, with their quotation marks. */
    static Stream<String> texts(String list) {
        return STRING.matcher(list).results().map(MatchResult::group);
    }

    private static boolean isAllowed(Matcher token) {
        String words = token.group("words");
        if (words == null) {
            return true;
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean operator =
                Set.of("and", "or", "if", "then", "else", "in", "between").contains(last);
        return (token.group("call") == null || operator || FUNCTIONS.contains(words))
                && Arrays.stream(words.split(" +")).noneMatch(FORBIDDEN::contains);
    }
}
