package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Opening hours in an IANA zone with holidays and make-up workdays, and the arithmetic on them: half-open stretches,
 * seconds kept, wall-clock hours across changes of the clocks. Hours may change from a date on ({@code weeks}).
 */
public record WorkingCalendar(
        String name, int version, ZoneId zone, NavigableMap<LocalDate, Week> weeks, Holidays holidays) {
    private static final int YEAR = 366;

    public WorkingCalendar {
        if (weeks.isEmpty()) {
            throw new CalendarRefused("calendar-week-closed", "calendar " + name + " has no hours");
        }
        weeks = Collections.unmodifiableNavigableMap(new TreeMap<>(weeks));
    }

    /** The same calendar under the version it got when it was stored. */
    WorkingCalendar as(int stored) {
        return new WorkingCalendar(name, stored, zone, weeks, holidays);
    }

    /** The moment after so much open time; exactly at a closing time it stays there. Zero gives the next open moment. */
    public Instant plus(Instant start, Duration open) {
        List<Opening> spent = spend(start, open);
        return spent.get(spent.size() - 1).to();
    }

    /** The open stretches from {@code start} on that together make the duration (one empty stretch for zero). */
    List<Opening> spend(Instant start, Duration open) {
        requireForward(open);
        var spent = new ArrayList<Opening>();
        Duration left = open;
        for (LocalDate date = dateOf(start); ; date = date.plusDays(1)) {
            for (Opening opening : openings(date)) {
                Opening usable = opening.within(start, opening.to());
                if (usable.isEmpty()) {
                    continue;
                }
                if (usable.length().compareTo(left) >= 0) {
                    DayPlan.join(spent, new Opening(usable.from(), usable.from().plus(left)));
                    return spent;
                }
                DayPlan.join(spent, usable);
                left = left.minus(usable.length());
            }
        }
    }

    /** The moment so much open time before {@code end}; exactly at an opening time it stays there. */
    public Instant minus(Instant end, Duration open) {
        requireForward(open);
        Duration left = open;
        for (LocalDate date = dateOf(end); ; date = date.minusDays(1)) {
            List<Opening> openings = openings(date);
            for (int i = openings.size() - 1; i >= 0; i--) {
                Opening usable = openings.get(i).within(openings.get(i).from(), end);
                if (usable.isEmpty()) {
                    continue;
                }
                if (usable.length().compareTo(left) >= 0) {
                    return usable.to().minus(left);
                }
                left = left.minus(usable.length());
            }
        }
    }

    /**
     * The same time of day {@code days} working days later, moved into that day's hours: before opening or in a break
     * to the next opening of the day, after the last closing to that closing. A start outside hours begins at the next
     * opening.
     */
    public Instant plusWorkingDays(Instant start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward, not " + days);
        }
        Instant begun = nextOpening(start);
        LocalDate date = dateOf(begun);
        for (int left = days; left > 0; left--) {
            date = nextWorkday(date);
        }
        return days == 0 ? begun : at(date, begun.atZone(zone).toLocalTime());
    }

    /** Open time between two moments; negative when {@code to} lies before {@code from}. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = dateOf(to);
        for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Opening opening : openings(date)) {
                Opening counted = opening.within(from, to);
                sum = counted.isEmpty() ? sum : sum.plus(counted.length());
            }
        }
        return sum;
    }

    /** The moment itself when it is within hours, else the next opening. */
    public Instant nextOpening(Instant at) {
        return plus(at, Duration.ZERO);
    }

    /** The last closing at or before the moment; empty when nothing closed in the year before, as around the clock. */
    public Optional<Instant> lastClosing(Instant before) {
        LocalDate date = dateOf(before);
        for (int days = 0; days <= YEAR; days++, date = date.minusDays(1)) {
            List<Opening> openings = openings(date);
            for (int i = openings.size() - 1; i >= 0; i--) {
                Instant closing = openings.get(i).to();
                if (!closing.isAfter(before) && nextOpening(closing).isAfter(closing)) {
                    return Optional.of(closing);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the stretch touches a year whose holidays are not known, so that only weekends could be counted. */
    public boolean provisional(Instant from, Instant to) {
        for (int year = dateOf(from).getYear(); year <= dateOf(to).getYear(); year++) {
            if (holidays.unknown(year)) {
                return true;
            }
        }
        return false;
    }

    List<Opening> openings(LocalDate date) {
        return DayPlan.of(date, hours(date), zone.getRules());
    }

    LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private List<Hours> hours(LocalDate date) {
        SpecialDay special = holidays.days().get(date);
        if (special != null && special.closed()) {
            return List.of();
        }
        var week = weeks.floorEntry(date) == null ? weeks.firstEntry() : weeks.floorEntry(date);
        return week.getValue().on(special == null ? date.getDayOfWeek() : special.worksAs());
    }

    private LocalDate nextWorkday(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (openings(next).isEmpty()) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Instant at(LocalDate date, LocalTime time) {
        Instant wanted = date.atTime(time).atZone(zone).toInstant();
        List<Opening> openings = openings(date);
        for (Opening opening : openings) {
            if (wanted.isBefore(opening.to())) {
                return wanted.isBefore(opening.from()) ? opening.from() : wanted;
            }
        }
        return openings.get(openings.size() - 1).to();
    }

    private static void requireForward(Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("open time is counted forward, not " + open);
        }
    }
}
