package org.redress.remedy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Keeps whether the customer accepted, or said nothing for seven days. */
@ModelBean("recordAgreement")
class RecordAgreementStep implements ExecutionListener {
    private static final String ACCEPTED_EVENT = "Event_SolutionAccepted";

    private final Remedies remedies;
    private final AuditTrail audit;

    RecordAgreementStep(Remedies remedies, AuditTrail audit) {
        this.remedies = remedies;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var agreement = ACCEPTED_EVENT.equals(flow.getCurrentActivityId()) ? "ACCEPTED" : "NO_OBJECTION";
        var remedy = remedies.current(number).orElseThrow();
        remedies.state(remedy.id(), Remedy.State.ACCEPTED);
        RemedyFlow.AGREEMENT.set(flow, agreement);
        audit.record(number, Person.SYSTEM, "AGREED", Map.of("agreement", agreement, "remedyId", remedy.id()));
    }
}
