package org.redress.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Stage;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Heads of cases. Whoever changes a case, its deadlines or its engine state locks its head here first; from then on
 * the transaction reads it from memory.
 */
@Component
public class Cases {
    private final CaseRows rows;
    private final ApplicationEventPublisher events;

    Cases(CaseRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    public long nextNumber() {
        return rows.nextNumber();
    }

    /** True while no case was ever filed. */
    public boolean none() {
        return rows.none();
    }

    public void add(
            CaseNumber number, String kind, String processId, UUID customerId, String orderId, Instant receivedAt) {
        rows.add(number, kind, processId, customerId, orderId, receivedAt);
    }

    /** Whether this transaction has locked the case. */
    public boolean holds(CaseNumber number) {
        return LockedCases.of(number).isPresent();
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return LockedCases.of(number).or(() -> rows.find(number));
    }

    /** Locks the case until the end of the transaction. */
    public Optional<CaseFile> lock(CaseNumber number) {
        return LockedCases.of(number).or(() -> noted(rows.lock(number)));
    }

    /** Locks the case unless somebody else has it; nothing is remembered of it, for a trial that is taken back. */
    public boolean lockFree(CaseNumber number) {
        return rows.lockFree(number).isPresent();
    }

    /** Locks the case that an open task belongs to; empty when the task is gone or belongs to none. */
    Optional<CaseFile> lockOfTask(String taskId) {
        return noted(rows.lockOfTask(taskId));
    }

    /** Locks a case whose process has not started yet; empty when it has, or when another node is starting it. */
    Optional<CaseFile> lockUnstarted(CaseNumber number) {
        return noted(rows.lockUnstarted(number));
    }

    /** Numbers of cases whose start is due again. */
    List<CaseNumber> unstarted(Instant now, int limit) {
        return rows.unstarted(now, limit);
    }

    public void started(CaseNumber number, String instanceId) {
        LockedCases.note(rows.started(number, instanceId));
    }

    void startFailed(CaseNumber number, Instant next) {
        rows.startFailed(number, next);
    }

    int startAttempts(CaseNumber number) {
        return rows.startAttempts(number);
    }

    public void triaged(CaseNumber number, Urgency urgency, int severity) {
        LockedCases.note(rows.triaged(number, urgency, severity));
    }

    public void routed(CaseNumber number, Tier tier, String groupId, String owner, int priority) {
        LockedCases.note(rows.routed(number, tier, groupId, owner, priority));
    }

    /** The order that the case turned out to be about. */
    public void about(CaseNumber number, String orderId) {
        LockedCases.note(rows.about(number, orderId));
    }

    public void enter(CaseNumber number, Stage stage) {
        LockedCases.note(rows.enter(number, stage));
    }

    public void own(CaseNumber number, String owner) {
        LockedCases.note(rows.own(number, owner));
    }

    /** Something was said to or by the customer: who saw the case before has not read it. */
    public void spoken(CaseNumber number) {
        LockedCases.note(rows.spoken(number));
    }

    public void nextRound(CaseNumber number) {
        LockedCases.note(rows.nextRound(number));
    }

    public void ended(CaseNumber number, String outcome) {
        LockedCases.note(rows.ended(number, outcome));
    }

    public void closed(CaseNumber number, Instant at) {
        LockedCases.note(rows.closed(number, at));
    }

    public void reopened(CaseNumber number, String instanceId) {
        LockedCases.note(rows.reopened(number, instanceId));
    }

    /** From now on only managers and auditors open the case. */
    public void keepApart(CaseNumber number, Instant at) {
        LockedCases.note(rows.keepApart(number, at));
    }

    /** Nothing in the case is left that not everybody may read. */
    public void keepNoLonger(CaseNumber number) {
        LockedCases.note(rows.keepApart(number, null));
    }

    /** A timer job as the database has it now; null when it is gone. */
    CaseRows.TimerRow timerOf(String jobId) {
        return rows.timerOf(jobId);
    }

    /** Names of the messages that anything in the case waits for now. */
    public Set<String> awaited(CaseNumber number) {
        return Set.copyOf(rows.awaited(number));
    }

    private Optional<CaseFile> noted(Optional<CaseFile> locked) {
        locked.ifPresent(file -> {
            LockedCases.note(file);
            events.publishEvent(new CaseTouched(file.number()));
        });
        return locked;
    }
}
