package org.redress.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Puts before the invitation table how satisfied the customer is, and whether they were invited before. */
@ModelBean("readInvitationFacts")
class ReadInvitationFactsStep implements ExecutionListener {
    private final ReviewCases reviews;

    ReadInvitationFactsStep(ReviewCases reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var review = reviews.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        flow.setVariableLocal("satisfaction", ApplyInvitationStep.satisfaction(flow));
        flow.setVariableLocal("invitedBefore", review.invitedAt() != null);
    }
}
