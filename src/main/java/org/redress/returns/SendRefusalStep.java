package org.redress.returns;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.ModelBean;

/** Tells the reasons, the alternative, and the right to call the platform; no refund is due any more. */
@ModelBean("sendRefusal")
class SendRefusalStep implements JavaDelegate {
    private static final Set<String> REFUND = Set.of("refund-after-receipt", "refund-by-law");

    private final ReturnLetters letters;
    private final DeadlineClock deadlines;
    private final Forecasts forecasts;
    private final AuditTrail audit;

    SendRefusalStep(ReturnLetters letters, DeadlineClock deadlines, Forecasts forecasts, AuditTrail audit) {
        this.letters = letters;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        boolean afterInspection = Dispute.REFUSE.name().equals(ReturnFlow.DISPUTE.in(flow));
        letters.refused(number, afterInspection, forecasts.due("refusal-objection", DueStep.situation(flow)));
        deadlines.ofCase(number).stream()
                .filter(row -> REFUND.contains(row.kind()) && row.state() == DeadlineState.RUNNING)
                .forEach(row -> deadlines.withdraw(row.id()));
        audit.record(number, Person.SYSTEM, "REFUSAL_SENT", Map.of("afterInspection", afterInspection));
    }
}
