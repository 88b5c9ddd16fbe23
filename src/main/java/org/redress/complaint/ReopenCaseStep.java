package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Opens a closed case again: same number, same owner, a new round whose deadlines run in full. */
@ModelBean("reopenCase")
class ReopenCaseStep implements ExecutionListener {
    private final Cases cases;
    private final AuditTrail audit;

    ReopenCaseStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var file = cases.find(number).orElseThrow();
        cases.reopened(number, flow.getProcessInstanceId());
        ComplaintFlow.ROUND.set(flow, 1);
        ComplaintFlow.GROUP.set(flow, file.groupId());
        ComplaintFlow.TIER.set(flow, file.tier().name());
        ComplaintFlow.URGENCY.set(flow, file.urgency().name());
        ComplaintFlow.SEVERITY.set(flow, file.severity());
        audit.record(
                number,
                Person.SYSTEM,
                "CASE_REOPENED",
                Map.of("outcome", String.valueOf(file.outcome())),
                Map.of("reopened", file.reopened() + 1));
    }
}
