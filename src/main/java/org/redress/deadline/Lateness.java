package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** By how much a deadline is late; time in which a question to the customer was open does not count against us. */
final class Lateness {
    private Lateness() {}

    /** Open time since {@code due} on the calendar without the pauses; zero before the due time. */
    static Duration of(WorkingCalendar calendar, Instant due, List<Opening> pauses, Instant now) {
        if (!now.isAfter(due)) {
            return Duration.ZERO;
        }
        Duration late = calendar.between(due, now);
        for (Opening pause : pauses) {
            Opening counted = pause.within(due, now);
            late = counted.isEmpty() ? late : late.minus(calendar.between(counted.from(), counted.to()));
        }
        return late;
    }
}
