package org.redress.deadline;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A row of the deadlines table as a designer wrote it, read with the same eyes as when a case asks: what cannot be read
 * then is found before it is deployed.
 */
public record PolicyRow(Map<String, String> cells) {
    private static final Map<String, Consumer<String>> READERS = Map.of(
            "deadline", PolicyRow::named,
            "nature", Nature::valueOf,
            "amount", PolicyRow::amount,
            "starts", Policy.Starts::valueOf,
            "pausable", PolicyRow::yesOrNo,
            "warn", Policy::warnings,
            "levels", Policy::levels,
            "missed", PolicyRow::named,
            "rank", Integer::parseInt);

    private static final long MOST_DAYS = 3_650;

    /** The first column whose cell cannot be read, or cannot stand beside the others; empty if the row is sound. */
    public Optional<String> fault() {
        return READERS.keySet().stream()
                .sorted()
                .filter(column -> !reads(column))
                .findFirst()
                .or(this::contradiction);
    }

    private boolean reads(String column) {
        try {
            READERS.get(column).accept(cells.getOrDefault(column, ""));
            return true;
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    private Optional<String> contradiction() {
        boolean promise = Nature.valueOf(cells.get("nature")) == Nature.PROMISE;
        if (promise && cells.getOrDefault("calendar", "").isEmpty()) return Optional.of("calendar");
        return !promise && cells.get("pausable").equals("true") ? Optional.of("pausable") : Optional.empty();
    }

    private static void named(String text) {
        if (text.isBlank()) throw new IllegalArgumentException("a row names its deadline and what a miss does");
    }

    /** Nothing is due at once, and no timer waits longer than cases are kept. */
    private static void amount(String text) {
        var span = Span.parse(text);
        if (span.external()) return;
        var days = span.workingDays() ? Duration.ofDays(span.days()) : span.duration();
        if (days.isZero() || days.toDays() > MOST_DAYS) throw new IllegalArgumentException("no amount: " + text);
    }

    private static void yesOrNo(String text) {
        if (!text.matches("true|false")) throw new IllegalArgumentException("true or false, not " + text);
    }
}
