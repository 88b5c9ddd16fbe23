package org.redress.review;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Keeps how the marketplace answered; no answer in time is a lost appeal. */
@ModelBean("recordAppeal")
class RecordAppealStep implements ExecutionListener {
    private final ReviewCases reviews;
    private final Cases cases;
    private final AuditTrail audit;

    RecordAppealStep(ReviewCases reviews, Cases cases, AuditTrail audit) {
        this.reviews = reviews;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        boolean unanswered = "Event_AppealUnanswered".equals(flow.getCurrentActivityId());
        if (unanswered) ReviewFlow.APPEAL.set(flow, ReviewCase.Appeal.LOST.name());
        var appeal = ReviewCase.Appeal.valueOf(ReviewFlow.APPEAL.in(flow));
        reviews.appealed(number, appeal);
        // A report beside the main flow may be answered after that has come to its end.
        if (cases.find(number).orElseThrow().outcome() != null) cases.ended(number, "APPEAL_" + appeal);
        audit.record(number, Person.SYSTEM, "APPEAL_DECIDED", Map.of("appeal", appeal, "answered", !unanswered));
    }
}
