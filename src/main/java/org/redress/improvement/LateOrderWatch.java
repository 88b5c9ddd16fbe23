package org.redress.improvement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.customer.CustomerBook;
import org.redress.customer.Introduction;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for orders that will not leave in time and opens a case for each, once whatever the number of nodes. */
@Component
class LateOrderWatch {
    private static final int AT_ONCE = 200;

    private final LateOrders orders;
    private final LateRules rules;
    private final Cases cases;
    private final CustomerBook customers;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;

    LateOrderWatch(
            LateOrders orders,
            LateRules rules,
            Cases cases,
            CustomerBook customers,
            CaseWork work,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.cases = cases;
        this.customers = customers;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${redress.late-orders.after:PT2M}",
            fixedDelayString = "${redress.late-orders.every:PT10M}")
    void run() {
        int margin = rules.latest("PAID").marginHours();
        for (var late : orders.late(clock.instant(), margin, AT_ONCE)) work.retried(() -> open(late));
    }

    private boolean open(LateOrders.Forecast late) {
        orders.lock(late.orderId());
        if (orders.known(late.orderId())) return false;
        var now = clock.instant();
        var number =
                CaseNumber.of("L-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), orders.nextNumber()));
        var customer = customers.recognise(new Introduction(null, null, null, late.customerReference(), null));
        cases.add(number, "LATE_ORDER", LateOrderFlow.PROCESS, customer.id(), late.orderId(), now);
        orders.add(new LateOrder(number, late.orderId(), late.promisedAt(), late.forecastAt(), null, null, null));
        audit.record(
                number,
                Person.SYSTEM,
                "ORDER_FOUND_LATE",
                Map.of("orderId", late.orderId(), "promised", late.promisedAt(), "forecast", late.forecastAt()));
        return true;
    }
}
