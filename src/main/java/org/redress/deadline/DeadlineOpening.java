package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.redress.common.Ids;
import org.redress.engine.CaseFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens rows by the policy of their situation, once per kind, subject and round, under the lock of the case. */
@Component
class DeadlineOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineOpening.class);

    private final Deadlines deadlines;
    private final Policies policies;
    private final Reckoner reckoner;
    private final DeadlineEnds ends;
    private final DeadlineRecord record;
    private final Clock clock;

    DeadlineOpening(
            Deadlines deadlines,
            Policies policies,
            Reckoner reckoner,
            DeadlineEnds ends,
            DeadlineRecord record,
            Clock clock) {
        this.deadlines = deadlines;
        this.policies = policies;
        this.reckoner = reckoner;
        this.ends = ends;
        this.record = record;
        this.clock = clock;
    }

    Deadline open(CaseFile file, NewDeadline wanted) {
        return deadlines
                .open(file.number(), wanted.kind(), file.round(), wanted.subject())
                .orElseGet(() -> opened(file, wanted));
    }

    Deadline openNow(CaseFile file, NewDeadline wanted) {
        return deadlines
                .open(file.number(), wanted.kind(), file.round(), wanted.subject())
                .orElseGet(() -> opened(file, wanted, policies.in(wanted.situation(), wanted.kind()), clock.instant()));
    }

    /** Gives the standing row of the kind to a timer, or opens one for it; empty when its date is not known yet. */
    Optional<Deadline> bound(CaseFile file, NewDeadline wanted) {
        List<Deadline> standing = deadlines.unmet(file.number(), wanted.kind(), wanted.subject()).stream()
                .filter(row -> row.round() == file.round())
                .toList();
        for (Deadline row : standing) {
            if (row.executionId() == null) {
                return Optional.of(ends.bind(row, wanted.executionId()));
            }
        }
        if (wanted.until() == null
                && policies.in(wanted.situation(), wanted.kind()).amount().external()) {
            LOG.warn("Case {} waits for the date of {}, which nobody has told yet", file.number(), wanted.kind());
            return Optional.empty();
        }
        boolean taken = standing.stream().anyMatch(row -> row.state().open());
        // Two tasks with the same kind of deadline may be open at once; the second has its own line.
        return Optional.of(opened(file, taken ? wanted.about(wanted.executionId()) : wanted));
    }

    /** When a deadline would be due that this policy opened now. */
    Instant foretold(CaseFile file, String kind, Policy policy) {
        return reckoner.first(policy, started(file, kind, policy).truncatedTo(ChronoUnit.SECONDS), null)
                .due();
    }

    private Deadline opened(CaseFile file, NewDeadline wanted) {
        Policy policy = policies.in(wanted.situation(), wanted.kind());
        return opened(file, wanted, policy, started(file, wanted.kind(), policy));
    }

    private Deadline opened(CaseFile file, NewDeadline wanted, Policy policy, Instant from) {
        Instant started = from.truncatedTo(ChronoUnit.SECONDS);
        Instant given = policy.amount().external() ? wanted.until() : null;
        if (policy.amount().external() && given == null) {
            throw new IllegalStateException(wanted.kind() + " needs the date that was set outside");
        }
        Reckoning reckoning = reckoner.first(policy, started, given);
        Instant alarm = reckoner.nextAlarm(reckoning, policy, 0, 0, wanted.executionId());
        Deadline row = deadlines.add(
                new DeadlineRows.Opened(Ids.next(), file.number(), file.round(), wanted, policy, reckoning, alarm));
        record.opened(row);
        return row;
    }

    /** A later round, a reopened case and a second line of the same kind count from now. */
    private Instant started(CaseFile file, String kind, Policy policy) {
        boolean fromReceipt = policy.starts() == Policy.Starts.RECEIVED
                && file.round() == 1
                && file.reopened() == 0
                && !deadlines.known(file.number(), kind);
        return fromReceipt ? file.receivedAt() : clock.instant();
    }
}
