package org.redress.returns;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.shop.Order;
import org.redress.shop.OrderBook;
import org.redress.shop.OrderLine;
import org.springframework.stereotype.Component;

/** What the goods of a return cost, never more than is left of what was paid; in minor units. */
@Component
class GoodsValue {
    private final Cases cases;
    private final OrderBook orders;
    private final ReturnCases returns;

    GoodsValue(Cases cases, OrderBook orders, ReturnCases returns) {
        this.cases = cases;
        this.orders = orders;
        this.returns = returns;
    }

    /** Price of the returned pieces, at most what can still be given back; 0 for an unknown order. */
    long of(CaseNumber number) {
        return order(number)
                .map(order -> Math.min(price(order, returns.lines(number)), left(order)))
                .orElse(0L);
    }

    /** What can still be given back for the order of the case; 0 for an unknown order. */
    long left(CaseNumber number) {
        return order(number).map(GoodsValue::left).orElse(0L);
    }

    /** Paid less refunded; 0 when nobody knows what was paid. */
    static long left(Order order) {
        if (order.paid() == null) return 0;
        return order.paid().minor()
                - (order.refunded() == null ? 0 : order.refunded().minor());
    }

    java.util.Optional<Order> order(CaseNumber number) {
        return cases.find(number).map(CaseFile::orderId).flatMap(orders::find);
    }

    private static long price(Order order, List<ReturnLine> lines) {
        var bought = order.lines().stream().collect(Collectors.toMap(OrderLine::line, Function.identity()));
        return lines.stream()
                .filter(line -> bought.containsKey(line.line()))
                .mapToLong(line -> Math.multiplyExact(bought.get(line.line()).priceMinor(), line.quantity()))
                .sum();
    }
}
