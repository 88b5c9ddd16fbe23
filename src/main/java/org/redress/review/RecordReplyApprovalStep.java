package org.redress.review;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** A second person lets a public reply go out, or sends it back. */
@ModelBean("recordReplyApproval")
class RecordReplyApprovalStep implements TaskListener {
    private final Submissions submissions;
    private final PublicWords words;

    RecordReplyApprovalStep(Submissions submissions, PublicWords words) {
        this.submissions = submissions;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        words.decided(done, "APPROVE".equals(done.form().text("approval")));
    }
}
