package org.redress.escalation;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.CaseFlow;
import org.redress.engine.Cases;
import org.redress.engine.Correlation;
import org.redress.engine.OpenTask;
import org.redress.remedy.RemedyGrants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes decisions take effect: the case changes hands, a promise gets a new due time, money is allowed or refused. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionEffects {
    /** What the diagram needs to know of a decision that took effect. */
    record Applied(Outcome outcome, boolean tellCustomer) {}

    private final Escalations escalations;
    private final RemedyGrants grants;
    private final ApprovalRequests requests;
    private final Handover handover;
    private final DeadlineClock deadlines;
    private final CaseFlow flow;
    private final Correlation correlation;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionEffects(
            Escalations escalations,
            RemedyGrants grants,
            ApprovalRequests requests,
            Handover handover,
            DeadlineClock deadlines,
            CaseFlow flow,
            Correlation correlation,
            Cases cases,
            AuditTrail audit,
            Clock clock) {
        this.escalations = escalations;
        this.grants = grants;
        this.requests = requests;
        this.handover = handover;
        this.deadlines = deadlines;
        this.flow = flow;
        this.correlation = correlation;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies the recorded decision once. The escalation closes first, so that a deadline which is met by the decision
     * itself does not withdraw it.
     */
    Applied apply(UUID id) {
        var decided = escalations.find(id).orElseThrow();
        if (decided.state() != EscalationState.DECIDED) throw new Refusal("escalation-decision-only", 409, null);
        if (decided.outcome() == Outcome.EXTEND) extend(decided);
        else escalations.close(id, EscalationState.DECIDED, clock.instant());
        var decider = Person.staff(decided.decidedBy());
        switch (decided.outcome()) {
            case TAKE_OVER -> handover.give(decided, decided.decidedBy(), decider);
            case REASSIGN -> handover.give(decided, decided.assignee(), decider);
            case APPROVE, REFUSE -> approve(decided, decider);
            case ABUSE -> correlation.tellInnermost(decided.caseNumber(), EscalationFlow.ABUSE_REPORTED, Map.of());
            case EXTEND, NOT_NEEDED -> {}
        }
        return new Applied(decided.outcome(), CustomerFacing.concerns(decided) && hasCustomer(decided));
    }

    /** A case of the house itself, such as an improvement, has nobody to be told. */
    private boolean hasCustomer(Escalation decided) {
        return cases.find(decided.caseNumber()).orElseThrow().customerId() != null;
    }

    private void extend(Escalation decided) {
        deadlines.extend(decided.deadlineId(), decided.until());
        escalations.extend(decided.id(), decided.until());
    }

    /** Answers the open request for approval; without one, an approved amount is allowed for the case. */
    private void approve(Escalation decided, Person decider) {
        var request = requests.open(decided.caseNumber());
        if (request.isPresent()) answer(request.get(), decided, decider);
        else if (decided.outcome() == Outcome.APPROVE && decided.amountMinor() != null) grant(decided, decider);
    }

    private void answer(OpenTask request, Escalation decided, Person decider) {
        var approval = decided.outcome().name();
        var fields = Map.<String, Object>of("approval", approval, "reason", decided.reasonText());
        flow.complete(request.taskId(), decider, EscalationFlow.APPROVE_FORM, fields, Map.of("approval", approval));
    }

    private void grant(Escalation decided, Person decider) {
        var money = new Money(decided.amountMinor(), decided.currency());
        grants.grant(decided.caseNumber(), money, decider.id(), clock.instant());
        audit.record(
                decided.caseNumber(),
                decider,
                "ESCALATION_MONEY_GRANTED",
                Map.of("escalation", decided.id(), "amountMinor", money.minor(), "currency", money.currency()));
    }
}
