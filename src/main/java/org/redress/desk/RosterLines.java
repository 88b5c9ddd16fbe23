package org.redress.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.customer.Roster;
import org.redress.report.StaffMember;
import org.redress.report.Staffing;
import org.redress.report.StaffingGap;
import org.springframework.stereotype.Component;

/** Makes the lines of the roster for one reader. */
@Component
class RosterLines {
    private static final String NO_WEEK = "||||||";

    /** Somebody with seven days; {@code week} is what is typed for each weekday, parted by bars. */
    record Line(String id, String name, String groups, boolean fixed, String week, List<Cell> days) {}

    /** One day; {@code known} is false where the person may come at any time, {@code hours} empty where they are free. */
    record Cell(String day, String name, boolean known, String hours, boolean exceptional, boolean away) {}

    private final Roster roster;
    private final Staffing staffing;
    private final Names names;
    private final Clockwork clock;

    RosterLines(Roster roster, Staffing staffing, Names names, Clockwork clock) {
        this.roster = roster;
        this.staffing = staffing;
        this.names = names;
        this.clock = clock;
    }

    LocalDate today() {
        return staffing.today(clock.now());
    }

    List<Line> lines(LocalDate first, Locale language) {
        var weeks = roster.weeks();
        var days = roster.days(first, first.plusDays(Staffing.DAYS - 1));
        return staffing.staff().stream()
                .map(one -> line(one, weeks.get(one.id()), days.getOrDefault(one.id(), Map.of()), first, language))
                .toList();
    }

    private Line line(
            StaffMember one, List<String> week, Map<LocalDate, Roster.Day> days, LocalDate first, Locale language) {
        var groups = Arrays.stream(one.groups().split(","))
                .map(group -> names.group(group, language))
                .collect(Collectors.joining(" · "));
        var cells = first.datesUntil(first.plusDays(Staffing.DAYS))
                .map(day -> cell(day, days.get(day), language))
                .toList();
        return new Line(
                one.id(),
                one.name() == null || one.name().isBlank() ? one.id() : one.name(),
                groups,
                week != null,
                week == null ? NO_WEEK : String.join("|", week),
                cells);
    }

    private Cell cell(LocalDate day, Roster.Day planned, Locale language) {
        var name = clock.day(day, language);
        if (planned == null) return new Cell(day.toString(), name, false, "", false, false);
        return new Cell(day.toString(), name, true, planned.hours(), planned.exceptional(), planned.away());
    }

    /** When nobody of a group is there, in words. */
    List<String> gaps(LocalDate first, Locale language) {
        return staffing.gaps(first, clock.now()).stream()
                .map(gap -> gap(gap, language))
                .toList();
    }

    private String gap(StaffingGap gap, Locale language) {
        return names.of(
                "roster.gap",
                language,
                clock.day(gap.from(), language),
                clock.time(gap.from()),
                clock.time(gap.to()),
                names.group(gap.group(), language));
    }
}
