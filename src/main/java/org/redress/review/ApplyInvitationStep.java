package org.redress.review;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Takes over whether the customer is invited; whatever a table says, never one who was not satisfied. */
@ModelBean("applyInvitation")
class ApplyInvitationStep implements ExecutionListener {
    private static final int SATISFIED = 4;

    private final AuditTrail audit;

    ApplyInvitationStep(AuditTrail audit) {
        this.audit = audit;
    }

    /** The answer to the survey, or 0 when there was none. */
    static int satisfaction(DelegateExecution flow) {
        return flow.getVariable("csat") instanceof Number csat ? csat.intValue() : 0;
    }

    @Override
    public void notify(DelegateExecution flow) {
        boolean wanted = Boolean.TRUE.equals(TableStep.single(flow).get("invite")) && satisfaction(flow) >= SATISFIED;
        ReviewFlow.INVITE_WANTED.set(flow, wanted);
        audit.record(
                CaseNumber.of(flow.getProcessBusinessKey()),
                Person.SYSTEM,
                "INVITATION_DECIDED",
                Map.of("invite", wanted));
    }
}
