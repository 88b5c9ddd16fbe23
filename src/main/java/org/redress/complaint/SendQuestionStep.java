package org.redress.complaint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.ModelBean;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;
import org.redress.engine.Var;

/** Asks the customer; from the recorded question on, and for no other reason, promises pause. */
@ModelBean("sendQuestion")
class SendQuestionStep implements JavaDelegate {
    /** Where an agent may decide to ask; the newest form that asks is meant. */
    private static final List<String> ASKING = List.of("Activity_VerifyFacts", "Activity_ConfirmExchange");

    static final Var<String> QUESTION_ID = Var.text("questionId");

    private final Submissions submissions;
    private final CaseLetters letters;
    private final DeadlineClock deadlines;
    private final Forecasts forecasts;
    private final AuditTrail audit;

    SendQuestionStep(
            Submissions submissions,
            CaseLetters letters,
            DeadlineClock deadlines,
            Forecasts forecasts,
            AuditTrail audit) {
        this.submissions = submissions;
        this.letters = letters;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var form = asked(number);
        var question = Ids.next();
        var answerBy = forecasts.due("customer-silence", DueStep.situation(flow));
        letters.question(number, form.text("question"), answerBy, Person.staff(form.byId()));
        QUESTION_ID.set(flow, question.toString());
        audit.record(
                number,
                Person.staff(form.byId()),
                "QUESTION_SENT",
                Map.of("questionId", question, "question", AuditTrail.digest(form.text("question"))));
        deadlines.pause(number, question);
    }

    private Submission asked(CaseNumber number) {
        return ASKING.stream()
                .flatMap(activity -> submissions.latest(number, activity).stream())
                .filter(form -> form.text("question") != null)
                .max(Comparator.comparing(Submission::at))
                .orElseThrow();
    }
}
