package org.redress.review;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps an attempt to reach the buyer, and tells the flow what came of it. */
@ModelBean("recordContact")
class RecordContactStep implements TaskListener {
    private final Submissions submissions;
    private final BuyerContact contact;

    RecordContactStep(Submissions submissions, BuyerContact contact) {
        this.submissions = submissions;
        this.contact = contact;
    }

    @Override
    public void notify(DelegateTask task) {
        var attempt = contact.tried(Completion.of(task, submissions));
        ReviewFlow.ATTEMPTS_OVER.set(task, contact.over(attempt.caseNumber()));
        if (attempt.result() == ContactAttempt.Result.EXTORTION) ReviewFlow.THREAT_TO_REVIEW.set(task, true);
    }
}
