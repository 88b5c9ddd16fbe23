package org.redress.improvement;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.engine.ModelBean;

/** "Send notice": unless the order has left meanwhile. */
@ModelBean("sendLateNotice")
class SendLateNoticeStep implements JavaDelegate {
    private static final String TEMPLATE = "late-order";

    private final LateOrders orders;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    SendLateNoticeStep(LateOrders orders, CaseLetters letters, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var order = orders.find(number).orElseThrow();
        var now = clock.instant();
        boolean waiting = orders.forecast(order.orderId(), now).isPresent();
        LateOrderFlow.NOTICE_SENT.set(flow, waiting);
        if (!waiting) return;
        letters.send(number, TEMPLATE, words(order, now), Person.SYSTEM);
        orders.told(number, now);
        audit.record(number, Person.SYSTEM, "CUSTOMER_TOLD_OF_DELAY", Map.of("orderId", order.orderId()));
    }

    /** A forecast that has passed already is no time that will be kept, and is left out. */
    private static Map<String, String> words(LateOrder order, Instant now) {
        var words = new HashMap<String, String>();
        words.put("orderId", order.orderId());
        words.put("promised", order.promisedAt().toString());
        if (order.reason() != null) words.put("reason", order.reason());
        var ships = order.shipsAt() == null ? order.forecastAt() : order.shipsAt();
        if (ships.isAfter(now)) words.put("shipsAt", ships.toString());
        return words;
    }
}
