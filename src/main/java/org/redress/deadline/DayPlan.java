package org.redress.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the wall-clock hours of one local day into instants. On days on which the clocks change, every stretch with its
 * own offset is looked at by itself: an hour that does not exist is not open, an hour that comes twice is open twice.
 */
final class DayPlan {
    private DayPlan() {}

    /** The open stretches of the day in order; adjoining ones are joined. */
    static List<Opening> of(LocalDate date, List<Hours> hours, ZoneRules rules) {
        var openings = new ArrayList<Opening>();
        if (hours.isEmpty()) {
            return openings;
        }
        LocalDateTime midnight = date.atStartOfDay();
        Instant from = midnight.minusDays(1).toInstant(rules.getOffset(midnight));
        Instant end = midnight.plusDays(2).toInstant(rules.getOffset(midnight));
        while (from.isBefore(end)) {
            ZoneOffsetTransition next = rules.isFixedOffset() ? null : rules.nextTransition(from);
            Instant to = next == null || next.getInstant().isAfter(end) ? end : next.getInstant();
            add(openings, midnight, hours, rules.getOffset(from), new Opening(from, to));
            from = to;
        }
        return openings;
    }

    private static void add(
            List<Opening> openings, LocalDateTime midnight, List<Hours> hours, ZoneOffset offset, Opening stretch) {
        Instant day = midnight.toInstant(offset);
        for (Hours open : hours) {
            Opening opening = new Opening(day.plusSeconds(open.from()), day.plusSeconds(open.to()))
                    .within(stretch.from(), stretch.to());
            if (!opening.isEmpty()) {
                join(openings, opening);
            }
        }
    }

    /** Appends a stretch, or lengthens the last one when the new one begins where it ends. */
    static void join(List<Opening> openings, Opening next) {
        int last = openings.size() - 1;
        if (last >= 0 && openings.get(last).to().equals(next.from())) {
            openings.set(last, new Opening(openings.get(last).from(), next.to()));
        } else {
            openings.add(next);
        }
    }
}
