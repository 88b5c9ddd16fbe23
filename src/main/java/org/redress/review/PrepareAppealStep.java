package org.redress.review;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.shop.ActionBook;

/** Stores the appeal with its key before it leaves the house: which review on which platform, nothing of its author. */
@ModelBean("prepareAppeal")
class PrepareAppealStep implements JavaDelegate {
    private final ActionBook actions;
    private final ReviewCases reviews;
    private final Cases cases;

    PrepareAppealStep(ActionBook actions, ReviewCases reviews, Cases cases) {
        this.actions = actions;
        this.reviews = reviews;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var review = reviews.find(number).orElseThrow();
        var details = new HashMap<String, String>();
        details.put("platform", review.platform());
        details.put("reviewId", review.reviewId());
        var order = cases.find(number).orElseThrow().orderId();
        var action = actions.prepare(number, "review-appeal", order, null, details);
        ReviewFlow.ACTION.set(flow, action.toString());
    }
}
