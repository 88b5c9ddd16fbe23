package org.redress.deadline;

import java.time.DayOfWeek;

/** A holiday ({@code worksAs} null: closed) or a make-up workday, which works by the hours of another weekday. */
record SpecialDay(String zh, String en, DayOfWeek worksAs) {

    boolean closed() {
        return worksAs == null;
    }
}
