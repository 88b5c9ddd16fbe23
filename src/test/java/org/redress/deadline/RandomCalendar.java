package org.redress.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Draws calendars, starts and durations, with days on which the clocks change well within reach. */
final class RandomCalendar {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "UTC");
    /** Saturday before a change of the clocks in Berlin, New York and Lord Howe, and an ordinary week. */
    private static final List<LocalDate> AROUND = List.of(
            LocalDate.of(2026, 3, 28),
            LocalDate.of(2026, 10, 24),
            LocalDate.of(2026, 3, 7),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 4, 4),
            LocalDate.of(2026, 7, 4));

    private final Random random;
    private final LocalDate around;
    final WorkingCalendar calendar;

    RandomCalendar(long seed) {
        random = new Random(seed);
        around = AROUND.get(random.nextInt(AROUND.size()));
        var weeks = new TreeMap<LocalDate, Week>(Map.of(LocalDate.EPOCH, week()));
        if (random.nextInt(4) == 0) {
            weeks.put(around.plusDays(random.nextInt(8) - 4L), week());
        }
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        calendar = new WorkingCalendar("random", 1, zone, weeks, new Holidays("test", special(), Set.of(2026)));
    }

    Instant start() {
        return earliest().plusSeconds(random.nextInt(7 * Hours.DAY));
    }

    Instant earliest() {
        return around.minusDays(3).atStartOfDay(calendar.zone()).toInstant();
    }

    Duration duration() {
        return switch (random.nextInt(10)) {
            case 0 -> Duration.ZERO;
            case 1, 2, 3 -> Duration.ofMinutes(random.nextInt(24) * 30L);
            default -> Duration.ofSeconds(random.nextInt(36 * 3600));
        };
    }

    private Week week() {
        var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, random.nextInt(4) == 0 ? List.of() : day());
        }
        days.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(new Hours(0, Hours.DAY)));
        return new Week(days);
    }

    /** One to three stretches on the quarter of an hour, some of them ending at 24:00 or adjoining. */
    private List<Hours> day() {
        var day = new ArrayList<Hours>();
        int from = random.nextInt(8) * 900;
        for (int i = 0; i <= random.nextInt(3) && from < Hours.DAY; i++) {
            int to = Math.min(Hours.DAY, from + (1 + random.nextInt(60)) * 900);
            day.add(new Hours(from, to));
            from = to + random.nextInt(12) * 900;
        }
        return day;
    }

    private Map<LocalDate, SpecialDay> special() {
        var special = new HashMap<LocalDate, SpecialDay>();
        for (int i = random.nextInt(5); i > 0; i--) {
            DayOfWeek as = random.nextBoolean() ? null : DayOfWeek.of(1 + random.nextInt(7));
            special.put(around.plusDays(random.nextInt(16) - 4L), new SpecialDay("日", "day", as));
        }
        return special;
    }
}
