package org.redress.customer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works when, as supervisors enter it: a week for each person, and single days that differ. Whoever has neither may
 * come at any time.
 */
@Component
@Transactional
public class Roster {
    /** A day of somebody with its hours as they are typed; {@code exceptional} where they are not those of the week. */
    public record Day(String person, LocalDate day, String hours, boolean exceptional, boolean away) {}

    private final Rosters rosters;
    private final Accounts accounts;
    private final AuditTrail audit;

    Roster(Rosters rosters, Accounts accounts, AuditTrail audit) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Enters a whole week; a day that is left out is free. */
    void enter(String person, Map<DayOfWeek, List<String>> week, Person who) {
        requireColleague(person);
        var after = new HashMap<String, Object>(Map.of("person", person));
        for (DayOfWeek day : DayOfWeek.values()) {
            var hours = WorkHours.read(week.getOrDefault(day, List.of()), "/week/" + day);
            rosters.putWeekday(new Rosters.Weekday(person, day.getValue(), hours.range()));
            after.put(day.name(), hours.toString());
        }
        audit.recordSystem(who, "ROSTER_ENTERED", after);
    }

    /** From now on the person may come at any time, but for the single days that are entered. */
    void remove(String person, Person who) {
        if (rosters.removeWeek(person) == 0) throw new Refusal("unknown-roster", 404, null);
        audit.recordSystem(who, "ROSTER_REMOVED", Map.of("person", person));
    }

    /** Enters the hours of a single day; none make it free. */
    void enterDay(String person, LocalDate day, List<String> typed, Person who) {
        requireColleague(person);
        var hours = WorkHours.read(typed, "/hours");
        rosters.putDay(person, day, hours.range());
        audit.recordSystem(who, "ROSTER_DAY_ENTERED", Map.of("person", person, "day", day, "hours", hours.toString()));
    }

    /** The day is again as in the week. */
    void removeDay(String person, LocalDate day, Person who) {
        if (rosters.removeDay(person, day) == 0) throw new Refusal("unknown-roster", 404, null);
        audit.recordSystem(who, "ROSTER_DAY_REMOVED", Map.of("person", person, "day", day));
    }

    private void requireColleague(String person) {
        if (!accounts.exists(person)) throw new Refusal("unknown-colleague", 422, "/person", person);
    }

    /** Seven times hours as they are typed, from Monday on, of everybody who has a week. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> weeks() {
        return rosters.weeks().stream()
                .collect(Collectors.groupingBy(
                        Rosters.Weekday::person, Collectors.mapping(day -> typed(day.hours()), Collectors.toList())));
    }

    /** The days on which people have hours or are free, by person and day. */
    @Transactional(readOnly = true)
    public Map<String, Map<LocalDate, Day>> days(LocalDate first, LocalDate last) {
        return rosters.days(first, last).stream()
                .map(row -> new Day(row.person(), row.day(), typed(row.hours()), row.exceptional(), row.away()))
                .collect(Collectors.groupingBy(Day::person, Collectors.toMap(Day::day, Function.identity())));
    }

    /** When everybody with hours works on these days, absences left out. */
    @Transactional(readOnly = true)
    public List<Shift> shifts(LocalDate first, LocalDate last) {
        return rosters.shifts(null, first, last);
    }

    /** The same of one person. */
    @Transactional(readOnly = true)
    public List<Shift> shifts(String person, LocalDate first, LocalDate last) {
        return rosters.shifts(person, first, last);
    }

    private static String typed(String range) {
        return WorkHours.ofRange(range).toString();
    }
}
