package org.redress.review;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps the statement that a supervisor published in a crisis. */
@ModelBean("recordStatement")
class RecordStatementStep implements TaskListener {
    private final Submissions submissions;
    private final PublicWords words;

    RecordStatementStep(Submissions submissions, PublicWords words) {
        this.submissions = submissions;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        words.written(
                Completion.of(task, submissions), "statement", PublicReply.Kind.STATEMENT, PublicReply.State.POSTED);
    }
}
