package org.redress.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one expression, taken one by one; any character outside the known words refuses the expression. */
final class Tokens {
    private static final int MAX_LENGTH = 500;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<name>[A-Za-z_]\\w*)|(?<number>\\d{1,9}(?:\\.\\d{1,6})?)"
                    + "|(?<string>'[^'\\\\{}]*'|\"[^\"\\\\{}]*\")|(?<sign>&&|\\|\\||[=!<>]=|[<>!?:(),.\\[+\\-]))");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> KEYWORDS = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "div",
            "mod",
            "instanceof");

    private final List<String> words;
    private int at;

    private Tokens(List<String> words) {
        this.words = words;
    }

    static Tokens of(String text) throws Refused {
        if (text.length() > MAX_LENGTH) {
            throw new Refused(text);
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            words.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new Refused(text.substring(end).strip());
        }
        return new Tokens(words);
    }

    private String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    boolean is(String word) {
        return word(at).equals(word);
    }

    boolean nextIs(String word) {
        return word(at + 1).equals(word);
    }

    boolean take(String word) {
        boolean taken = is(word);
        at += taken ? 1 : 0;
        return taken;
    }

    boolean takeAny(Set<String> some) {
        boolean taken = some.contains(word(at));
        at += taken ? 1 : 0;
        return taken;
    }

    void require(String word) throws Refused {
        if (!take(word)) {
            throw refused();
        }
    }

    boolean isName() {
        return NAME.matcher(word(at)).matches() && !KEYWORDS.contains(word(at));
    }

    String name() {
        return word(at++);
    }

    void literal() throws Refused {
        String word = word(at);
        boolean constant = Set.of("true", "false", "null").contains(word);
        boolean value = !word.isEmpty() && (Character.isDigit(word.charAt(0)) || "'\"".indexOf(word.charAt(0)) >= 0);
        if (!constant && !value) {
            throw refused();
        }
        at++;
    }

    void end() throws Refused {
        if (at < words.size()) {
            throw refused();
        }
    }

    Refused refused() {
        return new Refused(word(at));
    }

    Refused refused(String culprit) {
        return new Refused(culprit);
    }

    /** The expression is not allowed; the message is the part that gave offence. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String culprit) {
            super(culprit, null, false, false);
        }
    }
}
