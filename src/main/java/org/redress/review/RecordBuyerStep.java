package org.redress.review;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.shop.OrderBook;

/** Keeps whose review it is, with an order that the shop knows. */
@ModelBean("recordBuyer")
class RecordBuyerStep implements TaskListener {
    private final Submissions submissions;
    private final OrderBook orders;
    private final Cases cases;
    private final AuditTrail audit;

    RecordBuyerStep(Submissions submissions, OrderBook orders, Cases cases, AuditTrail audit) {
        this.submissions = submissions;
        this.orders = orders;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var buyer = done.form().text("buyer");
        var order = done.form().text("orderId");
        if ("FOUND".equals(buyer)) {
            if (orders.find(order).isEmpty()) throw new Refusal("order-not-known", 422, "/variables/orderId", order);
            cases.about(done.number(), order);
        }
        var facts = new HashMap<String, Object>();
        facts.put("buyer", buyer);
        facts.put("orderId", order);
        facts.put("note", AuditTrail.digest(done.form().text("note")));
        audit.record(done.number(), done.who(), "BUYER_LOOKED_FOR", facts);
    }
}
