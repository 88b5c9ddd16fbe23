package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.message.Correspondence;

/** Keeps what the authority was answered, as a note of the conversation. */
@ModelBean("recordAuthorityAnswer")
class RecordAuthorityAnswerStep implements TaskListener {
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final AuditTrail audit;

    RecordAuthorityAnswerStep(Submissions submissions, Correspondence correspondence, AuditTrail audit) {
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        correspondence.note(done.number(), done.form().text("answer"), done.who());
        audit.record(
                done.number(),
                done.who(),
                "AUTHORITY_ANSWERED",
                Map.of("answer", AuditTrail.digest(done.form().text("answer"))));
    }
}
