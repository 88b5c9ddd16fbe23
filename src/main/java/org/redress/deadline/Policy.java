package org.redress.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of the deadlines table as it applied: what it promises, where it counts, what it warns of and what a miss does.
 * {@code missed} is the table's word, for example ESCALATE_L1, COUNT or BREACH.
 */
record Policy(
        String deadline,
        Nature nature,
        String calendar,
        Span amount,
        Starts starts,
        boolean pausable,
        List<Offset> warnings,
        List<Level> levels,
        String missed,
        int rank,
        int tableVersion) {

    private static final Pattern LEVEL = Pattern.compile("L([1-3])\\s+(.+)");

    /** From when a deadline counts. */
    enum Starts {
        RECEIVED,
        ENTERED
    }

    /** A level of escalation that is raised before the due time. */
    record Level(int level, Offset offset) {
        @Override
        public String toString() {
            return "L" + level + " " + offset;
        }
    }

    Policy {
        if (nature != Nature.PROMISE && pausable) {
            throw new IllegalArgumentException(deadline + ": only a promise can pause");
        }
        if (nature == Nature.PROMISE && calendar.isEmpty()) {
            throw new IllegalArgumentException(deadline + ": a promise needs a calendar");
        }
    }

    /** The list of the table's column: {@code 50%,75%}; empty text gives none. */
    static List<Offset> warnings(String text) {
        return listed(text).map(Offset::parse).toList();
    }

    /** The list of the table's column: {@code L1 40 h,L2 46 h}. */
    static List<Level> levels(String text) {
        return listed(text).map(Policy::level).toList();
    }

    private static Stream<String> listed(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Level level(String text) {
        Matcher parts = LEVEL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a level is written like L1 40 h or L2 75%, not " + text);
        }
        return new Level(Integer.parseInt(parts.group(1)), Offset.parse(parts.group(2)));
    }

    String amountText() {
        return amount.toString();
    }

    String warnText() {
        return warnings.stream().map(Offset::toString).collect(Collectors.joining(","));
    }

    String levelsText() {
        return levels.stream().map(Level::toString).collect(Collectors.joining(","));
    }
}
