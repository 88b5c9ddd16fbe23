package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.redress.engine.Timers;
import org.springframework.stereotype.Component;

/** Everything that moves the due time of an open row: the row is reckoned anew, then its timer job follows. */
@Component
class DeadlineMoves {
    private final Deadlines deadlines;
    private final DeadlineRows rows;
    private final Reckoner reckoner;
    private final Policies policies;
    private final DeadlineRecord record;
    private final Timers timers;
    private final Clock clock;

    DeadlineMoves(
            Deadlines deadlines,
            DeadlineRows rows,
            Reckoner reckoner,
            Policies policies,
            DeadlineRecord record,
            Timers timers,
            Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.reckoner = reckoner;
        this.policies = policies;
        this.record = record;
        this.timers = timers;
        this.clock = clock;
    }

    /** Stops every pausable row of the case; of an overdue one only the lateness stands still. */
    void pause(CaseNumber number, UUID questionId) {
        Instant now = now();
        for (Deadline row : deadlines.unended(number)) {
            if (row.pausable()) {
                rows.addPause(new Pause(row.id(), questionId, now, null));
                reckon("DEADLINE_PAUSED", Person.SYSTEM, row, row, Map.of("question", questionId));
            }
        }
        rows.refreshTasks(number);
    }

    void resume(CaseNumber number, UUID questionId) {
        List<Deadline> paused = rows.pausedBy(questionId);
        rows.answered(questionId, now());
        for (Deadline row : paused) {
            reckon("DEADLINE_RESUMED", Person.SYSTEM, row, row, Map.of("question", questionId));
        }
        rows.refreshTasks(number);
    }

    /** Of an overdue promise the new date is noted: its breach stays, and the escalation waits for the new date. */
    void extend(Deadline row, Instant until) {
        if (row.nature() != Nature.PROMISE || !(row.state().open() || row.overdue())) {
            throw new NotExtendable(row.kind());
        }
        Deadline extended = deadlines.extended(row.id(), now(), until);
        reckon("DEADLINE_EXTENDED", Person.SYSTEM, row, extended, Map.of("until", until));
        rows.refreshTasks(row.caseNumber());
    }

    /** The reason is kept in the row, where it can be erased; the record of acts has its digest. */
    void move(Deadline row, Instant until, Person by, String reason) {
        if (row.nature() != Nature.OBLIGATION || !row.state().open()) {
            throw new NotMovable(row.kind());
        }
        Deadline moved = deadlines.moved(row.id(), now(), until, by.id(), reason);
        String digest = String.valueOf(AuditTrail.digest(reason));
        reckon("DEADLINE_MOVED", by, row, moved, Map.of("until", until, "reason", digest));
        rows.refreshTasks(row.caseNumber());
    }

    /** Chooses the rows of the table anew for every open deadline; the time already paused is kept. */
    void repolicy(CaseNumber number, Urgency urgency, Tier tier, Channel channel) {
        for (Deadline row : deadlines.unended(number)) {
            if (row.state().open()) {
                repolicy(row, new Situation(row.definitionId(), urgency, tier, channel, row.marketplace()));
            }
        }
        rows.refreshTasks(number);
    }

    private void repolicy(Deadline row, Situation situation) {
        Policy policy = policies.in(situation, row.kind());
        Deadline changed = deadlines.repolicied(row.id(), situation, policy, reckoner.calendar(policy));
        if (!policy.equals(row.policy())) {
            reckon("DEADLINE_REPOLICIED", Person.SYSTEM, row, changed, Map.of("amount", changed.amount()));
        }
    }

    /** An open row of a case that runs on another set now takes the policy of that set. */
    void transfer(Deadline row, Situation situation, Policy policy) {
        deadlines.repolicied(row.id(), situation, policy, reckoner.calendar(policy));
        Deadline changed = deadlines.transferred(row.id(), situation.definitionId());
        reckon("DEADLINE_REPOLICIED", Person.SYSTEM, row, changed, Map.of("amount", changed.amount()));
    }

    /** Reckons an open row on the newest version of its calendar. */
    void recount(Deadline row) {
        reckon("DEADLINE_RECOUNTED", Person.SYSTEM, row, row, Map.of());
        rows.refreshTasks(row.caseNumber());
    }

    private void reckon(String action, Person who, Deadline before, Deadline changed, Map<String, ?> more) {
        Deadline after = changed;
        if (before.state().open()) {
            after = deadlines.reckoned(before.id(), reckoner.result(changed, reckoner.anew(changed)));
            timers.recalculate(before.executionId());
        }
        record.changed(action, who, before, after, more);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
