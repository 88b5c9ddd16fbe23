package org.redress.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Calendars and times written by hand, as a sentence. */
final class Hand {
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, SpecialDay> special = new TreeMap<>();

    private Hand(ZoneId zone) {
        this.zone = zone;
    }

    static Hand in(String zone) {
        return new Hand(ZoneId.of(zone));
    }

    static Hand utc() {
        return in("UTC");
    }

    Hand weekdays(String... stretches) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                on(day, stretches);
            }
        }
        return this;
    }

    Hand daily(String... stretches) {
        weekdays(stretches);
        return on(DayOfWeek.SATURDAY, stretches).on(DayOfWeek.SUNDAY, stretches);
    }

    Hand on(DayOfWeek day, String... stretches) {
        hours.put(day, Arrays.stream(stretches).map(Hours::parse).toList());
        return this;
    }

    Hand closed(String from, String to) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(date -> special.put(date, new SpecialDay("假日", "Holiday", null)));
        return this;
    }

    Hand makeUp(String date, DayOfWeek as) {
        special.put(LocalDate.parse(date), new SpecialDay("调休", "Make-up workday", as));
        return this;
    }

    /** Without years of its own the calendar knows all it needs and is never provisional. */
    WorkingCalendar calendar(Integer... years) {
        String region = years.length == 0 ? "" : "test";
        return new WorkingCalendar(
                "test",
                1,
                zone,
                new TreeMap<>(Map.of(LocalDate.EPOCH, new Week(hours))),
                new Holidays(region, special, Set.of(years)));
    }

    Instant at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
