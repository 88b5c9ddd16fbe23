package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps a supervisor's choice when a customer did not answer: go on without, or close and say so. */
@ModelBean("recordSilence")
class RecordSilenceStep implements TaskListener {
    private final Submissions submissions;
    private final CaseLetters letters;
    private final AuditTrail audit;

    RecordSilenceStep(Submissions submissions, CaseLetters letters, AuditTrail audit) {
        this.submissions = submissions;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var silence = done.form().text("silence");
        if ("CLOSE".equals(silence)) letters.send(done.number(), "closed-no-answer", Map.of(), Person.SYSTEM);
        audit.record(
                done.number(),
                done.who(),
                "SILENCE_DECIDED",
                Map.of(
                        "silence",
                        silence,
                        "reason",
                        AuditTrail.digest(done.form().text("reason"))));
    }
}
