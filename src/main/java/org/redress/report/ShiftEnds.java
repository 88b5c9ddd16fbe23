package org.redress.report;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redress.customer.Roster;
import org.redress.customer.Shift;
import org.redress.deadline.ServiceHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who goes home with tasks in hand, so that they can be handed over before. */
@Component
@Transactional(readOnly = true)
public class ShiftEnds {
    /** How long before its end a shift is spoken of. */
    static final Duration BEFORE = Duration.ofHours(1);

    /** How long after it. */
    static final Duration AFTER = Duration.ofHours(12);

    private final Roster roster;
    private final RosterRows rows;
    private final ServiceHours hours;

    ShiftEnds(Roster roster, RosterRows rows, ServiceHours hours) {
        this.roster = roster;
        this.rows = rows;
        this.hours = hours;
    }

    /** Everybody whose shift ends within the hour, or did within twelve, and who still holds tasks. */
    public List<ShiftEnd> all(Instant now) {
        var today = LocalDate.ofInstant(now, hours.zone());
        return held(ending(roster.shifts(today.minusDays(1), today.plusDays(1)), now));
    }

    /** The same of one person. */
    public Optional<ShiftEnd> of(String person, Instant now) {
        var today = LocalDate.ofInstant(now, hours.zone());
        var shifts = roster.shifts(person, today.minusDays(1), today.plusDays(1));
        return held(ending(shifts, now)).stream().findFirst();
    }

    /** The shifts that end about now, and after which the person does more than take a break. */
    static List<Shift> ending(List<Shift> shifts, Instant now) {
        return shifts.stream()
                .filter(shift -> now.isAfter(shift.ends().minus(BEFORE)))
                .filter(shift -> now.isAfter(shift.begins()))
                .filter(shift -> now.isBefore(shift.ends().plus(AFTER)))
                .filter(shift -> shifts.stream().noneMatch(other -> goesOn(shift, other, now)))
                .toList();
    }

    private static boolean goesOn(Shift shift, Shift other, Instant now) {
        if (!other.person().equals(shift.person()) || !other.begins().isAfter(shift.begins())) return false;
        return other.continues(shift) || !other.begins().isAfter(now);
    }

    private List<ShiftEnd> held(List<Shift> ending) {
        if (ending.isEmpty()) return List.of();
        var tasks = rows.holding(ending.stream().map(Shift::person).toList()).stream()
                .collect(toMap(RosterRows.Holding::person, RosterRows.Holding::tasks));
        return ending.stream()
                .filter(shift -> tasks.containsKey(shift.person()))
                .map(shift -> new ShiftEnd(shift.person(), shift.ends(), tasks.get(shift.person())))
                .toList();
    }
}
