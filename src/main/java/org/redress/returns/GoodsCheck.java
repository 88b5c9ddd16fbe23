package org.redress.returns;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.shop.Order;
import org.redress.shop.OrderBook;
import org.redress.shop.OrderLine;
import org.springframework.stereotype.Component;

/** What may be asked back at all: lines of a known order, no more than was bought, nothing twice, no more than was paid. */
@Component
class GoodsCheck {
    /** Where in the request something is wrong. */
    @FunctionalInterface
    interface Pointers {
        String to(int index, String field);
    }

    private final OrderBook orders;
    private final ReturnCases returns;

    GoodsCheck(OrderBook orders, ReturnCases returns) {
        this.orders = orders;
        this.returns = returns;
    }

    /** The order of the request; locks it against a second request until the end of the transaction. */
    Order admit(NewReturn asked) {
        var orderId = asked.orderId().strip();
        var order = orders.find(orderId).orElseThrow(() -> new ReturnRefused("unknown-order", "/orderId", orderId));
        admit(null, order, asked.lines(), (index, field) -> "/lines/" + index + "/" + field);
        judgeAmount(order, asked.amountMinor());
        return order;
    }

    /** The same for goods of an order that is known, apart from what this case itself has asked for before. */
    void admit(CaseNumber number, Order order, List<ReturnLine> asked, Pointers pointers) {
        returns.lockOrder(order.id());
        judgeLines(number, order, asked, pointers);
    }

    private void judgeLines(CaseNumber number, Order order, List<ReturnLine> asked, Pointers pointers) {
        Map<Integer, OrderLine> bought =
                order.lines().stream().collect(Collectors.toMap(OrderLine::line, Function.identity()));
        var seen = new HashSet<Integer>();
        for (int index = 0; index < asked.size(); index++) {
            var line = asked.get(index);
            if (!bought.containsKey(line.line()))
                throw new ReturnRefused("unknown-line", pointers.to(index, "line"), line.line());
            if (!seen.add(line.line())) throw new ReturnRefused("line-twice", pointers.to(index, "line"), line.line());
            judgePieces(bought.get(line.line()), line, pointers.to(index, "quantity"));
            judgeClaims(number, order, bought.get(line.line()), line, pointers.to(index, "quantity"));
        }
    }

    private static void judgePieces(OrderLine bought, ReturnLine asked, String pointer) {
        if (asked.quantity() > bought.quantity())
            throw new ReturnRefused("more-than-bought", pointer, bought.quantity());
    }

    private void judgeClaims(CaseNumber number, Order order, OrderLine bought, ReturnLine asked, String pointer) {
        returns.claimed(order.id(), asked.line(), number)
                .filter(claimed -> claimed.quantity() + asked.quantity() > bought.quantity())
                .ifPresent(claimed -> {
                    throw new ReturnRefused(
                            "line-already-returned", pointer, claimed.by().value());
                });
    }

    private static void judgeAmount(Order order, Long asked) {
        if (asked != null && asked > GoodsValue.left(order))
            throw new ReturnRefused("more-than-paid", "/amountMinor", GoodsValue.left(order));
    }
}
