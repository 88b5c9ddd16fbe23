package org.redress.review;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.engine.ModelBean;

/** One neutral letter, once in the life of a case: no benefit, no score, no second asking. */
@ModelBean("inviteUpdate")
class InviteUpdateStep implements JavaDelegate {
    private final ReviewCases reviews;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    InviteUpdateStep(ReviewCases reviews, CaseLetters letters, AuditTrail audit, Clock clock) {
        this.reviews = reviews;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        if (reviews.invited(number, clock.instant()) == 0) return;
        letters.send(number, "review-invitation", Map.of(), Person.SYSTEM);
        audit.record(number, Person.SYSTEM, "UPDATE_INVITED", Map.of());
    }
}
