package org.redress.verification;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.message.Correspondence;

/** Puts a colleague's answer into the conversation, where the agent who asked finds it. */
@ModelBean("recordInsideAnswer")
class RecordInsideAnswerStep implements TaskListener {
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final AuditTrail audit;

    RecordInsideAnswerStep(Submissions submissions, Correspondence correspondence, AuditTrail audit) {
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var answer = done.form().text("answer");
        correspondence.note(done.number(), answer, done.who());
        audit.record(done.number(), done.who(), "INSIDE_ANSWERED", Map.of("answer", AuditTrail.digest(answer)));
    }
}
