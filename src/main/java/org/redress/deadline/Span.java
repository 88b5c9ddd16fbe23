package org.redress.deadline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as the policy table writes it: {@code 15 s}, {@code 10 min}, {@code 24 h}, {@code 7 d}, {@code 1 wd} (working
 * days), or {@code external} where the date comes in a message.
 */
public record Span(BigDecimal amount, Unit unit) {
    static final Span EXTERNAL = new Span(BigDecimal.ZERO, Unit.EXTERNAL);
    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(s|min|h|d|wd)");

    /** Units by their spelling in the table; days are 24 hours, working days are no fixed time. */
    public enum Unit {
        S(1),
        MIN(60),
        H(3600),
        D(86_400),
        WD(0),
        EXTERNAL(0);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }
    }

    /** Reads the spelling of the table; refuses what it does not know. */
    static Span parse(String text) {
        if ("external".equals(text.strip())) {
            return EXTERNAL;
        }
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("an amount is written like 10 min, 24 h, 7 d or 1 wd, not " + text);
        }
        var span = new Span(
                new BigDecimal(parts.group(1)), Unit.valueOf(parts.group(2).toUpperCase(Locale.ROOT)));
        if (span.workingDays() && span.amount.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("working days are whole days, not " + text);
        }
        return span;
    }

    boolean workingDays() {
        return unit == Unit.WD;
    }

    boolean external() {
        return unit == Unit.EXTERNAL;
    }

    int days() {
        return amount.intValueExact();
    }

    /** The amount as exact time; refused for working days and outside dates, which are none. */
    Duration duration() {
        if (unit.seconds == 0) {
            throw new IllegalStateException(this + " is no fixed time");
        }
        return Duration.ofMillis(
                amount.multiply(BigDecimal.valueOf(unit.seconds * 1000)).longValueExact());
    }

    @Override
    public String toString() {
        return external()
                ? "external"
                : amount.toPlainString() + " " + unit.name().toLowerCase(Locale.ROOT);
    }
}
