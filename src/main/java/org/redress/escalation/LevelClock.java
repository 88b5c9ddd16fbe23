package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.OpenTasks;
import org.redress.engine.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two clocks of a level: until somebody claims it, then until it is decided. Neither counts once a higher level is
 * asked as well, and both run out at once when somebody asks for a higher level.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LevelClock {
    private final Escalations escalations;
    private final EscalationLevels levels;
    private final LevelDeadlines deadlines;
    private final OpenTasks inbox;
    private final Timers timers;
    private final AuditTrail audit;
    private final Clock clock;

    LevelClock(
            Escalations escalations,
            EscalationLevels levels,
            LevelDeadlines deadlines,
            OpenTasks inbox,
            Timers timers,
            AuditTrail audit,
            Clock clock) {
        this.escalations = escalations;
        this.levels = levels;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the timer of this kind fires; asked for the first time it starts the claim clock of the level. */
    Instant due(UUID id, int level, String kind, LevelScope scope) {
        var escalation = escalations.find(id).orElseThrow();
        var offer = levels.open(id, level).orElse(null);
        if (offer == null || escalation.level() > level) return Timers.NEVER;
        if (offer.scopeId() == null) offer = started(escalation, offer, scope);
        var due = offer.due();
        if (due == null || offer.claimed() == kind.equals(EscalationFlow.CLAIM_CLOCK)) return Timers.NEVER;
        return escalation.wantsHigher() ? clock.instant() : due;
    }

    /** The assignee of a level's task changed; null puts it back for its group. */
    void assigned(UUID id, int level, String taskId, String assignee) {
        var escalation = escalations.find(id).orElseThrow();
        var offer = levels.open(id, level).orElse(null);
        if (offer == null) return;
        if (assignee == null) released(escalation, offer);
        else claimed(escalation, offer, taskId, assignee);
        inbox.due(taskId, levels.open(id, level).orElseThrow().due());
        timers.recalculate(offer.scopeId());
    }

    /** The running clock of the level ran out; with a higher level asked for, it was only cut short. */
    void missed(UUID id, int level, String kind) {
        var escalation = escalations.find(id).orElseThrow();
        var offer = levels.open(id, level).orElseThrow();
        if (escalation.wantsHigher()) deadlines.cutShort(offer, kind);
        else deadlines.missed(offer, kind);
        var action = kind.equals(EscalationFlow.CLAIM_CLOCK) ? "ESCALATION_UNCLAIMED" : "ESCALATION_UNDECIDED";
        audit.record(escalation.caseNumber(), Person.SYSTEM, action, Map.of("escalation", id, "level", level));
    }

    /** The level's task is gone; an offer that nobody decided there is withdrawn. */
    void ended(UUID id, int level, String scopeId, boolean cancelled) {
        var escalation = escalations.find(id).orElseThrow();
        deadlines.ended(escalation.caseNumber(), scopeId, cancelled);
        levels.open(id, level).ifPresent(offer -> levels.close(offer.id(), EscalationState.WITHDRAWN, clock.instant()));
    }

    private EscalationLevel started(Escalation escalation, EscalationLevel offer, LevelScope scope) {
        var started = deadlines.startClaim(escalation, offer, scope);
        escalations.stand(escalation.id(), EscalationState.OPEN, started.due());
        return started;
    }

    private void claimed(Escalation escalation, EscalationLevel offer, String taskId, String assignee) {
        levels.claimed(offer.id(), taskId, assignee, clock.instant());
        if (!offer.claimed()) deadlines.claimed(escalation, offer);
        stand(escalation, EscalationState.CLAIMED);
    }

    private void released(Escalation escalation, EscalationLevel offer) {
        if (!offer.claimed()) return;
        levels.released(offer.id());
        deadlines.released(escalation, offer);
        var others = levels.openOf(escalation.id()).stream().anyMatch(EscalationLevel::claimed);
        stand(escalation, others ? EscalationState.CLAIMED : EscalationState.OPEN);
    }

    /** Shows the escalation in this state, due when its highest level is. */
    private void stand(Escalation escalation, EscalationState state) {
        var highest = levels.open(escalation.id(), escalation.level()).orElseThrow();
        escalations.stand(escalation.id(), state, highest.due());
    }
}
