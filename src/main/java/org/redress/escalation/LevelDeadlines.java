package org.redress.escalation;

import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.NewDeadline;
import org.redress.deadline.Situation;
import org.springframework.stereotype.Component;

/** The deadline rows of a level: each says what it is about by escalation and level, and belongs to the task's scope. */
@Component
class LevelDeadlines {
    private final DeadlineClock deadlines;
    private final EscalationLevels levels;

    LevelDeadlines(DeadlineClock deadlines, EscalationLevels levels) {
        this.deadlines = deadlines;
        this.levels = levels;
    }

    /** Starts the claim clock in the scope of the level's task; the level as it is then. */
    EscalationLevel startClaim(Escalation escalation, EscalationLevel offer, LevelScope scope) {
        var row = open(escalation, offer, EscalationFlow.CLAIM_CLOCK, scope);
        return levels.claimClock(offer.id(), scope.executionId(), row.id(), row.due());
    }

    /** A claim meets the one clock and starts the other, unless a higher level runs already. */
    void claimed(Escalation escalation, EscalationLevel offer) {
        deadlines.meet(escalation.caseNumber(), EscalationFlow.CLAIM_CLOCK, subject(offer));
        if (offer.level() < escalation.level()) return;
        var row = open(escalation, offer, EscalationFlow.DECISION_CLOCK, scopeOf(offer));
        levels.decisionClock(offer.id(), row.id(), row.due());
    }

    /** A release takes the one clock back and starts the other anew, unless a higher level runs already. */
    void released(Escalation escalation, EscalationLevel offer) {
        if (offer.decisionId() != null) deadlines.withdraw(offer.decisionId());
        if (offer.level() == escalation.level()) startClaim(escalation, offer, scopeOf(offer));
    }

    void missed(EscalationLevel offer, String kind) {
        deadlines.miss(running(offer, kind));
    }

    /** Somebody asked for a higher level before this clock ran out. */
    void cutShort(EscalationLevel offer, String kind) {
        deadlines.withdraw(running(offer, kind));
    }

    /** The scope of the level's task ended. */
    void ended(CaseNumber number, String scopeId, boolean cancelled) {
        deadlines.ended(number, scopeId, cancelled);
    }

    private Deadline open(Escalation escalation, EscalationLevel offer, String kind, LevelScope scope) {
        var wanted = NewDeadline.of(kind, situation(escalation, scope.definitionId()))
                .about(subject(offer))
                .in(scope.executionId());
        return deadlines.open(escalation.caseNumber(), wanted);
    }

    /** As the case stands, at the pace of the escalation. */
    private Situation situation(Escalation escalation, String definitionId) {
        return deadlines
                .situation(escalation.caseNumber())
                .map(known -> new Situation(
                        definitionId, escalation.urgency(), known.tier(), known.channel(), known.marketplace()))
                .orElseGet(() -> new Situation(definitionId, escalation.urgency(), null, null, null));
    }

    private LevelScope scopeOf(EscalationLevel offer) {
        return new LevelScope(
                offer.scopeId(), deadlines.find(offer.claimId()).situation().definitionId());
    }

    private static UUID running(EscalationLevel offer, String kind) {
        return kind.equals(EscalationFlow.CLAIM_CLOCK) ? offer.claimId() : offer.decisionId();
    }

    private static String subject(EscalationLevel offer) {
        return offer.escalationId() + ":" + offer.level();
    }
}
