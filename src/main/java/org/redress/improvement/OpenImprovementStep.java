package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Urgency;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** "Open improvement": from severity 3 on the steps that table says so are urgent. */
@ModelBean("openImprovement")
class OpenImprovementStep implements JavaDelegate {
    private static final int SEVERE = 3;

    private final Improvements improvements;
    private final Cases cases;
    private final AuditTrail audit;

    OpenImprovementStep(Improvements improvements, Cases cases, AuditTrail audit) {
        this.improvements = improvements;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var opened = improvements.find(number).orElseThrow();
        var urgency = opened.severity() >= SEVERE ? Urgency.URGENT : Urgency.GENERAL;
        cases.triaged(number, urgency, opened.severity());
        cases.routed(number, null, "quality", null, 0);
        ImprovementFlow.URGENCY.set(flow, urgency.name());
        ImprovementFlow.SEVERITY.set(flow, opened.severity());
        audit.record(
                number,
                Person.SYSTEM,
                "IMPROVEMENT_OPENED",
                Map.of("key", opened.signalKey(), "reason", opened.reason(), "severity", opened.severity()));
    }
}
