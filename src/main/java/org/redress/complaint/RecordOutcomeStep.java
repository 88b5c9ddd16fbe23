package org.redress.complaint;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/**
 * Keeps by which of its ends a case was left: {@code Event_ResolvedAccepted} is RESOLVED_ACCEPTED. A process that was
 * called by another case tells its caller instead; the case itself goes on.
 */
@ModelBean("recordOutcome")
class RecordOutcomeStep implements ExecutionListener {
    private final Cases cases;
    private final AuditTrail audit;

    RecordOutcomeStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var outcome = outcome(flow.getCurrentActivityId());
        boolean called = StagesStep.called(flow);
        if (called) ComplaintFlow.ENDED_AS.set(flow, outcome);
        else cases.ended(number, outcome);
        audit.record(number, Person.SYSTEM, called ? "PART_ENDED" : "OUTCOME_REACHED", Map.of("outcome", outcome));
    }

    private static String outcome(String endEventId) {
        var name = endEventId.substring(endEventId.indexOf('_') + 1);
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
