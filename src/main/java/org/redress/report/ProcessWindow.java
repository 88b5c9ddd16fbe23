package org.redress.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.redress.common.Refusal;

/** One version of a process in a time of at most a year, from one day of the shop to another, both included. */
public record ProcessWindow(String processId, int version, LocalDate from, LocalDate until) {
    private static final int LONGEST_DAYS = 366;

    public ProcessWindow {
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days < 1 || days > LONGEST_DAYS) throw new Refusal("period-too-long", 400, null, LONGEST_DAYS);
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
