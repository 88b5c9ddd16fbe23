package org.redress.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.complaint.Lexicon;
import org.redress.engine.ModelBean;

/** Puts before the review table what it asks for; it stays with that step and goes nowhere else. */
@ModelBean("readReview")
class ReadReviewStep implements ExecutionListener {
    private final ReviewCases reviews;
    private final Lexicon lexicon;

    ReadReviewStep(ReviewCases reviews, Lexicon lexicon) {
        this.reviews = reviews;
        this.lexicon = lexicon;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var review = reviews.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        var signals = lexicon.read(review.text());
        ReviewFlow.CHANNEL.set(flow, review.channel().name());
        flow.setVariableLocal("score", review.score());
        flow.setVariableLocal("reach", review.reach());
        flow.setVariableLocal("press", review.press());
        flow.setVariableLocal("safety", signals.safety());
        flow.setVariableLocal("threat", signals.threat());
    }
}
