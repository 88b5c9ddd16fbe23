package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Keeps whether the goods may come back, and by which rule. */
@ModelBean("applyEligibility")
class ApplyEligibilityStep implements ExecutionListener {
    private final ReturnCases returns;
    private final AuditTrail audit;

    ApplyEligibilityStep(ReturnCases returns, AuditTrail audit) {
        this.returns = returns;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var answer = TableStep.single(flow);
        boolean eligible = Boolean.TRUE.equals(answer.get("eligible"));
        var basis = (String) answer.get("basis");
        returns.eligibility(number, eligible, basis);
        audit.record(number, Person.SYSTEM, "ELIGIBILITY_FOUND", Map.of("eligible", eligible, "basis", basis));
    }
}
