package org.redress.deadline;

import java.time.Duration;

/** A moment within a deadline: a share of its time ({@code 50%}) or an amount after its start ({@code 24 h}). */
record Offset(Integer percent, Span after) {

    static Offset parse(String text) {
        String trimmed = text.strip();
        if (trimmed.endsWith("%")) {
            int percent =
                    Integer.parseInt(trimmed.substring(0, trimmed.length() - 1).strip());
            if (percent <= 0 || percent >= 100) {
                throw new IllegalArgumentException("a warning stands within the time, not at " + trimmed);
            }
            return new Offset(percent, null);
        }
        return new Offset(null, Span.parse(trimmed));
    }

    /** What is left of the whole at this moment. */
    Duration left(Duration whole) {
        return percent == null
                ? whole.minus(after.duration())
                : whole.multipliedBy(100L - percent).dividedBy(100);
    }

    @Override
    public String toString() {
        return percent == null ? after.toString() : percent + "%";
    }
}
