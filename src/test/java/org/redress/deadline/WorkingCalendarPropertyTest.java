package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** 500 calendars with 200 starts and durations each: 100,000 due times per run against a count minute by minute. */
class WorkingCalendarPropertyTest {
    private static final int DRAWS = 200;

    @Property(tries = 500)
    void aDueTimeIsWhatCountingMinutesGives(@ForAll long seed) {
        var draw = new RandomCalendar(seed);
        WorkingCalendar calendar = draw.calendar;
        var counter = new MinuteCounter(calendar, draw.earliest());
        for (int i = 0; i < DRAWS; i++) {
            Instant start = draw.start();
            Duration open = draw.duration();
            Instant due = calendar.plus(start, open);
            assertThat(due).as("%s + %s on %s", start, open, calendar).isEqualTo(counter.plus(start, open));
            assertThat(calendar.between(start, due)).isEqualTo(open);
        }
    }

    @Property(tries = 200)
    void aLaterStartIsNeverDueEarlier(@ForAll long seed) {
        var draw = new RandomCalendar(seed);
        var starts = new ArrayList<Instant>();
        for (int i = 0; i < 100; i++) {
            starts.add(draw.start());
        }
        Duration open = draw.duration();
        assertThat(starts.stream().sorted().map(start -> draw.calendar.plus(start, open)))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(draw.calendar.plus(starts.get(0), open.plusSeconds(1)))
                .isAfterOrEqualTo(draw.calendar.plus(starts.get(0), open));
    }

    @Property(tries = 200)
    void goingBackIsTheReverse(@ForAll long seed) {
        var draw = new RandomCalendar(seed);
        for (int i = 0; i < 50; i++) {
            Instant end = draw.start();
            Duration open = draw.duration().plusSeconds(1);
            Instant begun = draw.calendar.minus(end, open);
            assertThat(draw.calendar.between(begun, end)).isEqualTo(open);
            assertThat(draw.calendar.nextOpening(begun)).isEqualTo(begun);
        }
    }

    @Property(tries = 200)
    void aWorkingDayEndsWithinOrAtTheEndOfTheHoursOfItsDay(@ForAll long seed) {
        var draw = new RandomCalendar(seed);
        WorkingCalendar calendar = draw.calendar;
        for (int i = 0; i < 50; i++) {
            Instant start = draw.start();
            Instant due = calendar.plusWorkingDays(start, 1);
            assertThat(calendar.between(start, due))
                    .as("%s + 1 wd on %s", start, calendar)
                    .isPositive();
            assertThat(hoursAround(calendar, due))
                    .as("%s + 1 wd on %s", start, calendar)
                    .anyMatch(opening -> !due.isBefore(opening.from()) && !due.isAfter(opening.to()));
        }
    }

    /** A due time at 24:00 belongs to the day that ends there. */
    private static List<Opening> hoursAround(WorkingCalendar calendar, Instant due) {
        var hours = new ArrayList<>(calendar.openings(calendar.dateOf(due)));
        hours.addAll(calendar.openings(calendar.dateOf(due.minusNanos(1))));
        return hours;
    }
}
