package org.redress.complaint;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.shop.Order;
import org.redress.shop.OrderBook;

/** Puts before the triage table what it asks for; nothing of it but enums and numbers. */
@ModelBean("readSignals")
class ReadSignalsStep implements ExecutionListener {
    private final Cases cases;
    private final Complaints complaints;
    private final OrderBook orders;
    private final Lexicon lexicon;
    private final Clock clock;

    ReadSignalsStep(Cases cases, Complaints complaints, OrderBook orders, Lexicon lexicon, Clock clock) {
        this.cases = cases;
        this.complaints = complaints;
        this.orders = orders;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var complaint = complaints.find(number).orElseThrow();
        var file = cases.find(number).orElseThrow();
        var signals = lexicon.read(complaint.subject() + "\n" + complaint.body());
        var order = order(file);
        ComplaintFlow.CHANNEL.set(flow, complaint.channel().name());
        flow.setVariableLocal("subjectSignal", signals.subject());
        flow.setVariableLocal("urgentWords", signals.urgentWords());
        flow.setVariableLocal("threat", signals.threat());
        flow.setVariableLocal("safety", signals.safety());
        flow.setVariableLocal(
                "moneyAtRiskMinor", order.map(ReadSignalsStep::moneyAtRisk).orElse(0L));
        flow.setVariableLocal("orderState", orderState(file, order));
        flow.setVariableLocal(
                "remedySought",
                complaint.remedySought() == null
                        ? "NONE"
                        : complaint.remedySought().name());
        flow.setVariableLocal("orderKnown", file.orderId() == null ? null : order.isPresent());
    }

    private Optional<Order> order(CaseFile file) {
        return Optional.ofNullable(file.orderId()).flatMap(orders::find);
    }

    private static long moneyAtRisk(Order order) {
        return order.paid() == null ? order.items().minor() : order.paid().minor();
    }

    private String orderState(CaseFile file, Optional<Order> order) {
        if (file.orderId() == null) return "NONE";
        if (order.isEmpty()) return "UNKNOWN";
        return switch (order.get().state()) {
            case PLACED, PAID -> "PAID";
            case SHIPPED -> order.get().late(clock.instant()) ? "LATE" : "SHIPPED";
            case DELIVERED -> "DELIVERED";
            case CANCELLED -> "RETURNED";
        };
    }
}
