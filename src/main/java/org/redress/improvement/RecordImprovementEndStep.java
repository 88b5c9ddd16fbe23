package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Keeps by which of its ends an improvement was left; the next signal under its key opens another. */
@ModelBean("recordImprovementEnd")
class RecordImprovementEndStep implements ExecutionListener {
    private final Cases cases;
    private final Improvements improvements;
    private final AuditTrail audit;
    private final Clock clock;

    RecordImprovementEndStep(Cases cases, Improvements improvements, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.improvements = improvements;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var outcome = ImprovementFlow.OUTCOMES.get(flow.getCurrentActivityId());
        improvements.close(number, outcome, clock.instant());
        cases.ended(number, outcome);
        audit.record(number, Person.SYSTEM, "OUTCOME_REACHED", Map.of("outcome", outcome));
    }
}
