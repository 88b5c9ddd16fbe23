package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Counts open time by asking each minute by itself whether it is open: too simple to be wrong. */
final class MinuteCounter {
    private static final int MINUTES = 400 * 24 * 60;
    private final WorkingCalendar calendar;
    private final long firstMinute;
    /** What was asked before: 0 not yet, 1 closed, 2 open. */
    private final byte[] known = new byte[MINUTES];

    MinuteCounter(WorkingCalendar calendar, Instant earliest) {
        this.calendar = calendar;
        this.firstMinute = Math.floorDiv(earliest.getEpochSecond(), 60);
    }

    Instant plus(Instant start, Duration open) {
        long left = open.toSeconds();
        long at = start.getEpochSecond();
        while (true) {
            long end = at - at % 60 + 60;
            if (open(at / 60)) {
                if (left <= end - at) {
                    return Instant.ofEpochSecond(at + left);
                }
                left -= end - at;
            }
            at = end;
        }
    }

    private boolean open(long minute) {
        int index = (int) (minute - firstMinute);
        if (known[index] == 0) {
            known[index] = (byte) (asked(Instant.ofEpochSecond(minute * 60)) ? 2 : 1);
        }
        return known[index] == 2;
    }

    private boolean asked(Instant minute) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, calendar.zone());
        int second = local.toLocalTime().toSecondOfDay();
        return hours(local.toLocalDate()).stream().anyMatch(open -> open.from() <= second && second < open.to());
    }

    private List<Hours> hours(LocalDate date) {
        SpecialDay special = calendar.holidays().days().get(date);
        if (special != null && special.worksAs() == null) {
            return List.of();
        }
        return calendar.weeks()
                .floorEntry(date)
                .getValue()
                .on(special == null ? date.getDayOfWeek() : special.worksAs());
    }
}
