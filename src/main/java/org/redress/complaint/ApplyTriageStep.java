package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Urgency;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Takes what the triage table said into the case; a table that has no answer stops the start loudly. */
@ModelBean("applyTriage")
class ApplyTriageStep implements ExecutionListener {
    private final Cases cases;
    private final Complaints complaints;
    private final AuditTrail audit;

    ApplyTriageStep(Cases cases, Complaints complaints, AuditTrail audit) {
        this.cases = cases;
        this.complaints = complaints;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var answer = TableStep.single(flow);
        var type = CaseType.valueOf((String) answer.get("caseType"));
        var urgency = Urgency.valueOf((String) answer.get("urgency"));
        int severity = ((Number) answer.get("severity")).intValue();
        ComplaintFlow.CASE_TYPE.set(flow, type.name());
        ComplaintFlow.URGENCY.set(flow, urgency.name());
        ComplaintFlow.SEVERITY.set(flow, severity);
        cases.triaged(number, urgency, severity);
        complaints.triaged(number, type, (Boolean) flow.getVariable("orderKnown"));
        audit.record(
                number,
                Person.SYSTEM,
                "TRIAGED",
                Map.of(
                        "caseType",
                        type,
                        "urgency",
                        urgency,
                        "severity",
                        severity,
                        "signal",
                        flow.getVariable("subjectSignal")));
    }
}
