package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseClosed;
import org.redress.deadline.DeadlineMetLate;
import org.redress.engine.Correlation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes escalations back: the promise was met late, an extended one was kept, or the case ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EscalationWithdrawal {
    private final Escalations escalations;
    private final Correlation correlation;
    private final AuditTrail audit;
    private final Clock clock;

    EscalationWithdrawal(Escalations escalations, Correlation correlation, AuditTrail audit, Clock clock) {
        this.escalations = escalations;
        this.correlation = correlation;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction that met the deadline. */
    @EventListener
    public void metLate(DeadlineMetLate met) {
        withdrawFor(met.deadline().id());
    }

    /** In the transaction that ends the case. */
    @EventListener
    public void closed(CaseClosed closed) {
        withdrawAll(closed.number());
    }

    /** Withdraws the open escalation of a deadline, if there is one. */
    public void withdrawFor(UUID deadlineId) {
        escalations.openFor(deadlineId).ifPresent(this::tell);
    }

    /** Withdraws all open escalations of a case. */
    public void withdrawAll(CaseNumber number) {
        escalations.openOf(number).forEach(this::tell);
    }

    /** Called by the diagram once nobody waits for a decision any more. */
    void withdrawn(UUID id) {
        var escalation = escalations.find(id).orElseThrow();
        escalations.close(id, EscalationState.WITHDRAWN, clock.instant());
        audit.record(
                escalation.caseNumber(),
                Person.SYSTEM,
                "ESCALATION_WITHDRAWN",
                Map.of("escalation", id, "state", escalation.state()),
                Map.of("escalation", id, "state", EscalationState.WITHDRAWN));
    }

    private void tell(Escalation escalation) {
        correlation.tellWhere(
                escalation.caseNumber(),
                EscalationFlow.OBSOLETE,
                ESCALATION_ID.name(),
                escalation.id().toString());
    }
}
