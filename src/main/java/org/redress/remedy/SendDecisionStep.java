package org.redress.remedy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Sends the decision with its reasons; from here the customer has the word. */
@ModelBean("sendDecision")
class SendDecisionStep implements JavaDelegate {
    private final Submissions submissions;
    private final Remedies remedies;
    private final CaseLetters letters;
    private final DeadlineClock deadlines;
    private final Forecasts forecasts;
    private final AuditTrail audit;

    SendDecisionStep(
            Submissions submissions,
            Remedies remedies,
            CaseLetters letters,
            DeadlineClock deadlines,
            Forecasts forecasts,
            AuditTrail audit) {
        this.submissions = submissions;
        this.remedies = remedies;
        this.letters = letters;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var remedy = remedies.current(number).orElseThrow();
        var proposer = Person.staff(remedy.proposedBy());
        var answerBy = forecasts.due("no-objection", DueStep.situation(flow));
        letters.decision(
                number, remedy.kind().name(), remedy.amount(), remedy.reasons(), answerBy, proposer, override(number));
        remedies.state(remedy.id(), Remedy.State.SENT);
        deadlines.meet(number, "plan-after-verification");
        audit.record(number, proposer, "DECISION_SENT", Map.of("remedyId", remedy.id()));
    }

    private String override(CaseNumber number) {
        return submissions
                .latest(number, "Activity_ProposeSolution")
                .map(form -> form.text("overrideReason"))
                .orElse(null);
    }
}
