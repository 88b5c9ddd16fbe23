package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Keeps that a sample is scored. */
@ModelBean("recordSampleEnd")
class RecordSampleEndStep implements ExecutionListener {
    private static final String OUTCOME = "SAMPLE_SCORED";

    private final Cases cases;
    private final AuditTrail audit;

    RecordSampleEndStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        cases.ended(number, OUTCOME);
        audit.record(number, Person.SYSTEM, "OUTCOME_REACHED", Map.of("outcome", OUTCOME));
    }
}
