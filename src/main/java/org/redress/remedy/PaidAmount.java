package org.redress.remedy;

import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.shop.Order;
import org.redress.shop.OrderBook;
import org.springframework.stereotype.Component;

/** What is still to be given back for the order of a case: paid less refunded, zero when nobody knows. */
@Component
class PaidAmount {
    private final Cases cases;
    private final OrderBook orders;

    PaidAmount(Cases cases, OrderBook orders) {
        this.cases = cases;
        this.orders = orders;
    }

    Money left(CaseNumber number) {
        return order(number).map(PaidAmount::left).orElse(Money.cny(0));
    }

    private Optional<Order> order(CaseNumber number) {
        return cases.find(number).map(CaseFile::orderId).flatMap(orders::find);
    }

    private static Money left(Order order) {
        if (order.paid() == null) return new Money(0, order.freight().currency());
        long refunded = order.refunded() == null ? 0 : order.refunded().minor();
        return new Money(order.paid().minor() - refunded, order.paid().currency());
    }
}
