package org.redress.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.redress.engine.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is done for one row whose alarm has come, under the lock of its case. */
@Component
class DeadlineAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineAlarms.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final String ASKED = "EscalationAsked";

    private final Deadlines deadlines;
    private final Reckoner reckoner;
    private final DeadlineEnds ends;
    private final DeadlineRecord record;
    private final Correlation correlation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineAlarms(
            Deadlines deadlines,
            Reckoner reckoner,
            DeadlineEnds ends,
            DeadlineRecord record,
            Correlation correlation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.reckoner = reckoner;
        this.ends = ends;
        this.record = record;
        this.correlation = correlation;
        this.events = events;
        this.clock = clock;
    }

    void due(Deadline row) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Deadline current = row;
        if (row.state() == DeadlineState.RUNNING) {
            current = alarmed(row, now);
            if (current.executionId() == null && !current.due().isAfter(now)) {
                current = ends.miss(current);
            }
        }
        if (current.overdue() && current.nextAlarm() != null) {
            raise(current, current.escalatesTo(), null, now);
        }
    }

    /** Records the warnings that came due and raises the highest level that did. */
    private Deadline alarmed(Deadline row, Instant now) {
        List<Alarm> due = reckoner.alarms(row).stream()
                .filter(alarm -> !alarm.at().isAfter(now))
                .toList();
        List<Alarm> warnings = due.stream().filter(alarm -> alarm.level() == 0).toList();
        warnings.forEach(warning -> record.warned(row, warning.name()));
        if (!warnings.isEmpty() && row.due().isAfter(now)) {
            String last = warnings.get(warnings.size() - 1).name();
            events.publishEvent(new DeadlineWarned(row, last));
        }
        int warned = row.warned() + warnings.size();
        int level = due.stream().mapToInt(Alarm::level).max().orElse(0);
        Instant next = reckoner.nextAlarm(
                reckoner.again(row), row.policy(), warned, Math.max(level, row.level()), row.executionId());
        Deadline counted = deadlines.alarmed(row.id(), warned, row.level(), next);
        return level > row.level() ? raise(counted, level, next, now) : counted;
    }

    /** Asks the process for an escalation; while nobody there listens, for example before it starts, it asks again. */
    private Deadline raise(Deadline row, int level, Instant next, Instant now) {
        boolean heard = correlation.tell(
                row.caseNumber(), ASKED, Map.of("missedDeadline", row.id().toString(), "level", level));
        if (!heard) {
            LOG.warn("No process of case {} listens to the escalation of {}", row.caseNumber(), row.kind());
            Instant again = now.plus(AGAIN);
            return deadlines.alarmed(
                    row.id(), row.warned(), row.level(), next == null || again.isBefore(next) ? again : next);
        }
        Deadline raised = deadlines.alarmed(row.id(), row.warned(), level, next);
        record.raised(raised, level);
        return raised;
    }
}
