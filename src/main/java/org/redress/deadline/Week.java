package org.redress.deadline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opening hours per weekday: any number of stretches a day, in order and without overlap, at least one in the week. */
record Week(Map<DayOfWeek, List<Hours>> hours) {

    Week {
        var sorted = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            sorted.put(day, inOrder(day, hours.getOrDefault(day, List.of())));
        }
        if (sorted.values().stream().allMatch(List::isEmpty)) {
            throw new CalendarRefused(
                    "calendar-week-closed", "a week without opening hours would keep no promise ever");
        }
        hours = sorted;
    }

    List<Hours> on(DayOfWeek day) {
        return hours.get(day);
    }

    private static List<Hours> inOrder(DayOfWeek day, List<Hours> given) {
        var sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparingInt(Hours::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                String both = sorted.get(i - 1) + ", " + sorted.get(i);
                throw new CalendarRefused("calendar-hours-overlap", day + " has overlapping hours: " + both, both);
            }
        }
        return List.copyOf(sorted);
    }
}
