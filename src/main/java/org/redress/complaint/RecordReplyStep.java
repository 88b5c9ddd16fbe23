package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.message.OwnWords;

/** Sends the answer to what a customer wrote meanwhile, or keeps that it needs none. */
@ModelBean("recordReply")
class RecordReplyStep implements TaskListener {
    private final Submissions submissions;
    private final FirstAnswer answer;
    private final AuditTrail audit;

    RecordReplyStep(Submissions submissions, FirstAnswer answer, AuditTrail audit) {
        this.submissions = submissions;
        this.answer = answer;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        if ("ANSWERED".equals(form.text("reply")))
            answer.send(
                    done.number(),
                    OwnWords.ofForm("answer", form.text("answer"), form.text("overrideReason")),
                    done.who());
        audit.record(done.number(), done.who(), "CUSTOMER_ANSWERED", Map.of("reply", form.text("reply")));
    }
}
