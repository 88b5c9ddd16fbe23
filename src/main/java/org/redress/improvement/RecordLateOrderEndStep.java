package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Keeps how a late order was left: told, shipped meanwhile, or on time after all. */
@ModelBean("recordLateOrderEnd")
class RecordLateOrderEndStep implements ExecutionListener {
    private final Cases cases;
    private final AuditTrail audit;

    RecordLateOrderEndStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var outcome = LateOrderFlow.OUTCOMES.get(flow.getCurrentActivityId());
        cases.ended(number, outcome);
        audit.record(number, Person.SYSTEM, "OUTCOME_REACHED", Map.of("outcome", outcome));
    }
}
