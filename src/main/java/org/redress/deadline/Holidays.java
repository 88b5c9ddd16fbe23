package org.redress.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The special days of a region and the years for which they are known; {@link #NONE} for calendars that have none. */
record Holidays(String region, Map<LocalDate, SpecialDay> days, Set<Integer> years) {
    static final Holidays NONE = new Holidays("", Map.of(), Set.of());

    Holidays {
        days = Map.copyOf(days);
        years = Set.copyOf(years);
    }

    /** Whether the year's special days are not announced yet, so that only its weekends can be counted. */
    boolean unknown(int year) {
        return !region.isEmpty() && !years.contains(year);
    }
}
