package org.redress.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.customer.Roster;
import org.redress.customer.Shift;
import org.redress.deadline.Opening;
import org.redress.deadline.ServiceHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the roster keeps the service hours. */
@Component
@Transactional(readOnly = true)
public class Staffing {
    /** How far the roster is looked at. */
    public static final int DAYS = 7;

    /** The groups that are promised to customers in service hours. */
    private static final List<String> SERVING = List.of("agents", "vipagents", "supervisors");

    private final Roster roster;
    private final RosterRows rows;
    private final ServiceHours hours;

    Staffing(Roster roster, RosterRows rows, ServiceHours hours) {
        this.roster = roster;
        this.rows = rows;
        this.hours = hours;
    }

    /** Everybody who works on tasks. */
    public List<StaffMember> staff() {
        return rows.staff();
    }

    /** The day it is in the shop. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, hours.zone());
    }

    /**
     * When in seven days from {@code first} on nobody of a serving group works although the shop is open; the first one
     * first. A group without anybody who has a week leaves no gap: its people may come at any time.
     */
    public List<StaffingGap> gaps(LocalDate first, Instant now) {
        var weeks = roster.weeks().keySet();
        var staff = rows.staff();
        var shifts = roster.shifts(first, first.plusDays(DAYS));
        var open = hours.from(first, DAYS);
        var gaps = new ArrayList<StaffingGap>();
        for (String group : SERVING) {
            var members = staff.stream()
                    .filter(one -> one.isOf(group))
                    .map(StaffMember::id)
                    .collect(Collectors.toSet());
            if (members.stream().anyMatch(weeks::contains))
                gaps.addAll(StaffingGap.of(group, open, worked(shifts, members), now));
        }
        gaps.sort(Comparator.comparing(StaffingGap::from));
        return gaps;
    }

    private static List<Opening> worked(List<Shift> shifts, Set<String> people) {
        return shifts.stream()
                .filter(shift -> people.contains(shift.person()))
                .map(shift -> new Opening(shift.begins(), shift.ends()))
                .sorted(Comparator.comparing(Opening::from))
                .toList();
    }
}
