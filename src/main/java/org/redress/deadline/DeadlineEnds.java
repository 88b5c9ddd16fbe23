package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.redress.common.Person;
import org.redress.engine.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a deadline ends: met, missed or withdrawn; and how a standing one gets its timer. */
@Component
class DeadlineEnds {
    private final Deadlines deadlines;
    private final Reckoner reckoner;
    private final DeadlineRecord record;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineEnds(
            Deadlines deadlines,
            Reckoner reckoner,
            DeadlineRecord record,
            Timers timers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.reckoner = reckoner;
        this.record = record;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    Deadline bind(Deadline row, String executionId) {
        Instant alarm = row.state() == DeadlineState.RUNNING
                ? reckoner.nextAlarm(reckoner.again(row), row.policy(), row.warned(), row.level(), executionId)
                : row.nextAlarm();
        return deadlines.bind(row.id(), executionId, alarm);
    }

    /** Without a timer for a miss that escalates, the monitor has to raise it. */
    Deadline unbind(Deadline row) {
        return bind(row, null);
    }

    Deadline meet(Deadline row) {
        Deadline met = met(row);
        timers.recalculate(row.executionId());
        return met;
    }

    private Deadline met(Deadline row) {
        Instant now = now();
        if (row.state().open() && !pastDue(row, now)) {
            Deadline met = deadlines.met(row.id(), now);
            record.changed("DEADLINE_MET", row, met);
            return met;
        }
        // Its timer was only not quick enough: late is late.
        Deadline missed = row.state().open() ? missed(row, row.due(), null) : row;
        Deadline late = deadlines.metLate(missed.id(), now);
        record.changed("DEADLINE_MET", Person.SYSTEM, missed, late, Map.of("late", true, "metAt", now));
        events.publishEvent(new DeadlineMetLate(late));
        return late;
    }

    Deadline miss(Deadline row) {
        if (!row.state().open()) {
            return row;
        }
        Instant now = now();
        // Where no timer of a model escalates, the monitor asks the process for it, at once.
        boolean ask = row.executionId() == null && row.escalatesTo() > row.level();
        return missed(row, now, ask ? now : null);
    }

    private Deadline missed(Deadline row, Instant at, Instant nextAlarm) {
        Deadline missed = deadlines.missed(row.id(), at, nextAlarm);
        record.missed(row, missed, now());
        return missed;
    }

    void scopeEnded(Deadline row, boolean cancelled) {
        if (cancelled) {
            withdrawn(row);
        } else if (row.state().open() || (row.overdue() && row.nature() != Nature.WAIT)) {
            met(row);
        }
    }

    void withdraw(Deadline row) {
        withdrawn(row);
        timers.recalculate(row.executionId());
    }

    private void withdrawn(Deadline row) {
        Instant now = now();
        if (row.state().open() && !pastDue(row, now)) {
            record.changed("DEADLINE_WITHDRAWN", row, deadlines.withdrawn(row.id(), now));
        } else if (row.state().open() || row.overdue()) {
            Deadline missed = row.state().open() ? missed(row, row.due(), null) : row;
            record.changed("DEADLINE_WITHDRAWN", missed, deadlines.givenUp(row.id(), now));
        }
    }

    private static boolean pastDue(Deadline row, Instant now) {
        return row.state() == DeadlineState.RUNNING && row.nature() != Nature.WAIT && now.isAfter(row.due());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
