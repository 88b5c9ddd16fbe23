package org.redress.review;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps the public reply: as posted, or as a draft where the matter is severe (the diagram asks the same). */
@ModelBean("recordPublicReply")
class RecordPublicReplyStep implements TaskListener {
    private static final int SEVERE = 3;

    private final Submissions submissions;
    private final PublicWords words;

    RecordPublicReplyStep(Submissions submissions, PublicWords words) {
        this.submissions = submissions;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean severe = ReviewFlow.SEVERITY.in(task, SEVERE) >= SEVERE;
        words.written(
                Completion.of(task, submissions),
                "reply",
                PublicReply.Kind.REPLY,
                severe ? PublicReply.State.DRAFT : PublicReply.State.POSTED);
    }
}
