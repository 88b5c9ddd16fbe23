package org.redress.review;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Urgency;
import org.redress.customer.Customers;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;
import org.redress.shop.OrderBook;

/** Takes what the review table said into the case, and sets what the flow asks for later to its beginning. */
@ModelBean("applyReviewTriage")
class ApplyReviewTriageStep implements ExecutionListener {
    private final Cases cases;
    private final ReviewCases reviews;
    private final Customers customers;
    private final OrderBook orders;
    private final AuditTrail audit;

    ApplyReviewTriageStep(Cases cases, ReviewCases reviews, Customers customers, OrderBook orders, AuditTrail audit) {
        this.cases = cases;
        this.reviews = reviews;
        this.customers = customers;
        this.orders = orders;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var file = cases.find(number).orElseThrow();
        var answer = TableStep.single(flow);
        var publicity = Publicity.valueOf((String) answer.get("publicity"));
        var urgency = Urgency.valueOf((String) answer.get("urgency"));
        int severity = ((Number) answer.get("severity")).intValue();
        var orderKnown = Optional.ofNullable(file.orderId())
                .map(order -> orders.find(order).isPresent())
                .orElse(null);
        ReviewFlow.URGENCY.set(flow, urgency.name());
        ReviewFlow.SEVERITY.set(flow, severity);
        ReviewFlow.CRISIS.set(flow, publicity == Publicity.CRISIS);
        ReviewFlow.BUYER_KNOWN.set(flow, Boolean.TRUE.equals(orderKnown) || reachable(file));
        begin(flow);
        cases.triaged(number, urgency, severity);
        reviews.assessed(number, publicity, orderKnown);
        audit.record(
                number,
                Person.SYSTEM,
                "REVIEW_ASSESSED",
                Map.of("publicity", publicity, "urgency", urgency, "severity", severity));
    }

    private boolean reachable(CaseFile file) {
        return !customers.contacts(file.customerId()).isEmpty();
    }

    private static void begin(DelegateExecution flow) {
        ReviewFlow.CONTACT.set(flow, "NONE");
        ReviewFlow.RECOVERY.set(flow, "COMPLAINT");
        ReviewFlow.ATTEMPTS_OVER.set(flow, false);
        ReviewFlow.THREAT_TO_REVIEW.set(flow, false);
        ReviewFlow.BUYER_HELPED.set(flow, false);
        ReviewFlow.REVIEW_CHANGED.set(flow, false);
        ReviewFlow.APPEAL.set(flow, "NONE");
    }
}
