package org.redress.review;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.ComplaintFlow;
import org.redress.engine.ModelBean;

/** Notes how the called process ended; a buyer who fell silent or abused it was not helped by it. */
@ModelBean("recordSolution")
class RecordSolutionStep implements ExecutionListener {
    private static final Set<String> HELPED = Set.of(
            "RESOLVED_ACCEPTED",
            "RESOLVED_NO_OBJECTION",
            "FINAL_POSITION",
            "WITHDRAWN",
            "PLATFORM_DECIDED",
            "REFUNDED",
            "REFUNDED_WITHOUT_RETURN",
            "PARTLY_REFUNDED",
            "ACCEPTED_BY_TIME_OUT_AND_REFUNDED",
            "EXCHANGED",
            "RESENT",
            "REPAIRED",
            "REFUSED",
            "CANCELLED",
            "PLATFORM_DECIDED_FOR",
            "PLATFORM_DECIDED_AGAINST");

    private final AuditTrail audit;

    RecordSolutionStep(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var outcome = ComplaintFlow.ENDED_AS.in(flow);
        if (outcome == null) return;
        if (HELPED.contains(outcome)) ReviewFlow.BUYER_HELPED.set(flow, true);
        audit.record(
                CaseNumber.of(flow.getProcessBusinessKey()),
                Person.SYSTEM,
                "PROBLEM_WORKED_ON",
                Map.of("outcome", outcome));
    }
}
