package org.redress.review;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.customer.BuyerLinks;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.shop.Order;
import org.redress.shop.OrderBook;

/** Keeps whose review it is: an order that the shop knows, and the person who bought it. */
@ModelBean("recordBuyer")
class RecordBuyerStep implements TaskListener {
    private final Submissions submissions;
    private final OrderBook orders;
    private final Cases cases;
    private final BuyerLinks buyers;
    private final AuditTrail audit;

    RecordBuyerStep(Submissions submissions, OrderBook orders, Cases cases, BuyerLinks buyers, AuditTrail audit) {
        this.submissions = submissions;
        this.orders = orders;
        this.cases = cases;
        this.buyers = buyers;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var buyer = done.form().text("buyer");
        var order = done.form().text("orderId");
        if ("FOUND".equals(buyer)) {
            var known = orders.find(order)
                    .orElseThrow(() -> new Refusal("order-not-known", 422, "/variables/orderId", order));
            cases.about(done.number(), order);
            link(done, known);
        }
        var facts = new HashMap<String, Object>();
        facts.put("buyer", buyer);
        facts.put("orderId", order);
        facts.put("note", AuditTrail.digest(done.form().text("note")));
        audit.record(done.number(), done.who(), "BUYER_LOOKED_FOR", facts);
    }

    /** From here on the buyer of the order speaks, whatever handle the review was written under. */
    private void link(Completion done, Order order) {
        if (order.customerReference() == null) return;
        var author = cases.find(done.number()).orElseThrow().customerId();
        buyers.found(author, order.customerReference(), done.who());
    }
}
