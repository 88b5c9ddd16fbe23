package org.redress.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.common.UnknownCase;
import org.redress.common.Urgency;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a case: opens, meets, misses, pauses and moves its deadlines, in the caller's transaction and under the
 * lock of the case row. Due times are whole seconds in UTC; the rows are the truth and timer jobs follow them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineClock {
    private final Deadlines deadlines;
    private final DeadlineOpening opening;
    private final Reckoner reckoner;
    private final DeadlineMoves moves;
    private final DeadlineEnds ends;
    private final Cases cases;
    private final Clock clock;

    DeadlineClock(
            Deadlines deadlines,
            DeadlineOpening opening,
            Reckoner reckoner,
            DeadlineMoves moves,
            DeadlineEnds ends,
            Cases cases,
            Clock clock) {
        this.deadlines = deadlines;
        this.opening = opening;
        this.reckoner = reckoner;
        this.moves = moves;
        this.ends = ends;
        this.cases = cases;
        this.clock = clock;
    }

    /** Opens a deadline; the open one of the same kind, subject and round is returned if there is one already. */
    public Deadline open(CaseNumber number, NewDeadline wanted) {
        return opening.open(lock(number), wanted);
    }

    /** The same for a promise that is given now, whenever the case was received. */
    public Deadline openNow(CaseNumber number, NewDeadline wanted) {
        return opening.openNow(lock(number), wanted);
    }

    /**
     * When the timer in this scope is due: at the due time of its row, or in the year 9999 when the row is paused or
     * settled. The first call binds the standing row of the kind, or opens one. Where the date comes from outside and is
     * not known yet, there is nothing to count: the row is opened with the date and then watched by the monitor.
     */
    public Instant due(CaseNumber number, NewDeadline wanted) {
        return deadlines
                .ofScope(number, wanted.executionId(), wanted.kind())
                .or(() -> opening.bound(lock(number), wanted))
                .filter(row -> row.state() == DeadlineState.RUNNING)
                .map(Deadline::due)
                .orElse(Timers.NEVER);
    }

    /** What was promised is done. A missed row keeps its state and gets the time; empty when nothing was open. */
    public Optional<Deadline> meet(CaseNumber number, String kind) {
        return meet(number, kind, "");
    }

    /** The same for a deadline about one thing; {@code Deadline.state} of the answer is MISSED when it came late. */
    public Optional<Deadline> meet(CaseNumber number, String kind, String subject) {
        lock(number);
        return deadlines.unmet(number, kind, subject).stream().findFirst().map(ends::meet);
    }

    /** The due time passed; nothing changes when the row is settled already. */
    public Deadline miss(UUID id) {
        return ends.miss(locked(id));
    }

    /** The timer of this scope fired: its row is missed, also when somebody fired it by hand before its time. */
    public Optional<Deadline> fired(CaseNumber number, String executionId, String kind) {
        lock(number);
        return deadlines.ofScope(number, executionId, kind).map(ends::miss);
    }

    /** The scope ended: what it promised is met, or withdrawn when the scope was cancelled. */
    public void ended(CaseNumber number, String executionId, boolean cancelled) {
        List<Deadline> rows = deadlines.allOfScope(number, executionId);
        if (!rows.isEmpty()) {
            lock(number);
            rows.forEach(row -> ends.scopeEnded(row, cancelled));
        }
    }

    /** Nobody has to keep it any more. */
    public void withdraw(UUID id) {
        ends.withdraw(locked(id));
    }

    /** The case is closed: open rows are withdrawn, overdue ones keep their breach and are waited for no longer. */
    public void withdrawAll(CaseNumber number) {
        lock(number);
        deadlines.unended(number).forEach(ends::withdraw);
    }

    /** A question to the customer, by its recorded id, stops every pausable promise of the case; obligations never. */
    public void pause(CaseNumber number, UUID questionId) {
        lock(number);
        moves.pause(number, questionId);
    }

    /** The question is answered, or a supervisor decided to go on without an answer. */
    public void resume(CaseNumber number, UUID questionId) {
        lock(number);
        moves.resume(number, questionId);
    }

    /** Extends a promise by a decision; refused for obligations and waits. */
    public void extend(UUID id, Instant until) {
        moves.extend(locked(id), until.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A message from outside moves an obligation; refused when none of this kind is open. */
    public Deadline move(CaseNumber number, String kind, Instant until, Person by, String reason) {
        lock(number);
        Deadline row = deadlines.unmet(number, kind, "").stream()
                .filter(open -> open.state().open())
                .findFirst()
                .orElseThrow(() -> new NotMovable(kind));
        moves.move(row, until.truncatedTo(ChronoUnit.SECONDS), by, reason);
        return find(row.id());
    }

    /** Urgency, tier or channel changed: open rows take the policy of the new situation and keep their pauses. */
    public void repolicy(CaseNumber number, Urgency urgency, Tier tier, Channel channel) {
        lock(number);
        moves.repolicy(number, urgency, tier, channel);
    }

    /** Notes the escalation that a row has and the level it reached, so that the monitor raises neither again. */
    public void escalated(UUID id, UUID escalationId, int level) {
        deadlines.escalated(id, escalationId, level);
    }

    /** All deadlines of the case, oldest first. */
    @Transactional(readOnly = true)
    public List<Deadline> ofCase(CaseNumber number) {
        return deadlines.ofCase(number);
    }

    @Transactional(readOnly = true)
    public Deadline find(UUID id) {
        return deadlines.find(id).orElseThrow(() -> new UnknownDeadline(id));
    }

    /** The situation of the case's last deadline, for opening another without a process at hand. */
    @Transactional(readOnly = true)
    public Optional<Situation> situation(CaseNumber number) {
        return deadlines.latest(number).map(Deadline::situation);
    }

    /** The sum that ends in the due time, in the reader's language. */
    @Transactional(readOnly = true)
    public Explanation explain(UUID id, Locale locale) {
        return reckoner.explain(find(id), locale);
    }

    /** By how much the row is late now, or was when it was met: open time without pauses, zero when it is not. */
    @Transactional(readOnly = true)
    public Duration late(UUID id) {
        return reckoner.late(find(id), clock.instant());
    }

    private Deadline locked(UUID id) {
        lock(find(id).caseNumber());
        return find(id);
    }

    private CaseFile lock(CaseNumber number) {
        return cases.lock(number).orElseThrow(() -> new UnknownCase(number.value()));
    }
}
