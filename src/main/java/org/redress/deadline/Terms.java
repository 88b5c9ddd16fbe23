package org.redress.deadline;

import java.time.Instant;

/**
 * What a due time is reckoned from. Promises count {@code span} on the calendar; obligations and waits count elapsed time
 * and use the calendar only for its zone. {@code given} is the date of an outside message (span {@code external}), else null.
 */
record Terms(Nature nature, Span span, WorkingCalendar calendar, Instant started, Instant given) {

    Terms {
        if (span.external() == (given == null)) {
            throw new IllegalArgumentException("a date from outside belongs to an external amount and to no other");
        }
        if (nature != Nature.PROMISE && span.workingDays()) {
            throw new IllegalArgumentException("working days belong to promises: " + nature + " runs in natural time");
        }
    }

    boolean onCalendar() {
        return nature == Nature.PROMISE && !span.external();
    }
}
