package org.redress.remedy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Tells the final position and every other recourse the customer has (ISO 10002, closing). */
@ModelBean("sendFinalPosition")
class SendFinalPositionStep implements JavaDelegate {
    private final Submissions submissions;
    private final CaseLetters letters;
    private final AuditTrail audit;

    SendFinalPositionStep(Submissions submissions, CaseLetters letters, AuditTrail audit) {
        this.submissions = submissions;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var form = submissions.latest(number, "Activity_DecideHardCase").orElseThrow();
        letters.finalPosition(number, form.text("position"), Person.staff(form.byId()));
        RemedyFlow.AGREEMENT.set(flow, "FINAL_POSITION");
        audit.record(number, Person.staff(form.byId()), "FINAL_POSITION_SENT", Map.of());
    }
}
