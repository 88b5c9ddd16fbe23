package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reckons stored rows: gathers their calendar, pauses, extension and move, and says what the row must hold. */
@Component
class Reckoner {
    private final DeadlineRows deadlines;
    private final CalendarShelf shelf;

    Reckoner(DeadlineRows deadlines, CalendarShelf shelf) {
        this.deadlines = deadlines;
        this.shelf = shelf;
    }

    /** The row on the calendar version it was last reckoned with. */
    Reckoning again(Deadline row) {
        return on(shelf.version(row.calendar(), row.calendarVersion()), row);
    }

    /** The row on the newest version of its calendar. */
    Reckoning anew(Deadline row) {
        return on(shelf.newest(row.calendar()), row);
    }

    /** Why the row is due when it is. */
    Explanation explain(Deadline row, Locale locale) {
        Reckoning reckoning = again(row);
        boolean late = row.extendedUntil() != null
                && row.ended() != null
                && !row.extendedAt().isBefore(row.ended());
        return Explanation.of(
                late ? reckoning.with(new Step.ExtendedLate(row.extendedAt(), row.extendedUntil())) : reckoning,
                row.policy(),
                locale);
    }

    /** The row on a calendar that is not in force. */
    Reckoning on(WorkingCalendar calendar, Deadline row) {
        var terms = new Terms(row.nature(), Span.parse(row.amount()), calendar, row.started(), row.given());
        return Reckoning.of(terms, changes(row));
    }

    /** The row as if it had been given by another policy. */
    Reckoning as(Policy policy, Deadline row) {
        var terms = new Terms(policy.nature(), policy.amount(), calendar(policy), row.started(), row.given());
        return Reckoning.of(terms, changes(row));
    }

    /** The first reckoning of a deadline that has no row yet. */
    Reckoning first(Policy policy, Instant started, Instant given) {
        return Reckoning.of(new Terms(policy.nature(), policy.amount(), calendar(policy), started, given), List.of());
    }

    /** The calendar a policy counts on; natural time borrows the zone of the shop's. */
    WorkingCalendar calendar(Policy policy) {
        return shelf.newest(policy.nature() == Nature.PROMISE ? policy.calendar() : CalendarShelf.SHOP);
    }

    /** What the row must hold after this reckoning. */
    DeadlineRows.Reckoned result(Deadline row, Reckoning reckoning) {
        return new DeadlineRows.Reckoned(
                reckoning.paused() ? DeadlineState.PAUSED : DeadlineState.RUNNING,
                reckoning.due(),
                reckoning.paused() ? reckoning.left().toSeconds() : null,
                Pause.closedSeconds(pauses(row, Instant.MAX)),
                reckoning.provisional(),
                reckoning.terms().calendar().version(),
                nextAlarm(reckoning, row.policy(), row.warned(), row.level(), row.executionId()));
    }

    /** When the monitor must look next: at a warning, a level, or the due time when no timer of a model watches it. */
    Instant nextAlarm(Reckoning reckoning, Policy policy, int warned, int level, String executionId) {
        if (reckoning.paused()) {
            return null;
        }
        var due = executionId == null ? Stream.of(reckoning.due()) : Stream.<Instant>empty();
        return Stream.concat(
                        due,
                        Alarm.of(reckoning, policy, shop(), warned, level).stream()
                                .map(Alarm::at))
                .min(Instant::compareTo)
                .orElse(null);
    }

    List<Alarm> alarms(Deadline row) {
        return Alarm.of(again(row), row.policy(), shop(), row.warned(), row.level());
    }

    /** How late the row is now, or was when it was met: open time on its calendar without pauses. */
    Duration late(Deadline row, Instant now) {
        Instant until = row.metAt() == null ? now : row.metAt();
        Instant due = row.due();
        if (row.nature() != Nature.PROMISE) {
            return until.isAfter(due) ? Duration.between(due, until) : Duration.ZERO;
        }
        return Lateness.of(shelf.version(row.calendar(), row.calendarVersion()), due, pauses(row, until), until);
    }

    private WorkingCalendar shop() {
        return shelf.newest(CalendarShelf.SHOP);
    }

    /** What happened to the row before it was decided; what came later cannot move its due time any more. */
    private List<Change> changes(Deadline row) {
        Instant end = row.ended() == null ? Instant.MAX : row.ended();
        var changes = new ArrayList<Change>();
        for (Opening pause : pauses(row, Instant.MAX)) {
            boolean answered = pause.to().isBefore(Instant.MAX);
            if (answered && !pause.to().isAfter(end)) {
                changes.add(new Change.Asked(pause.from()));
                changes.add(new Change.Answered(pause.to()));
            } else if (row.state().open()) {
                changes.add(new Change.Asked(pause.from()));
            }
        }
        if (row.extendedUntil() != null && row.extendedAt().isBefore(end)) {
            changes.add(new Change.Extended(row.extendedAt(), row.extendedUntil()));
        }
        if (row.movedUntil() != null && row.movedAt().isBefore(end)) {
            changes.add(new Change.Moved(row.movedAt(), row.movedUntil()));
        }
        return changes;
    }

    // Whether the row may pause is asked when a question begins; another policy later does not undo a pause that was.
    private List<Opening> pauses(Deadline row, Instant now) {
        return row.nature() == Nature.PROMISE ? Pause.merged(deadlines.pauses(row.id()), now) : List.of();
    }
}
