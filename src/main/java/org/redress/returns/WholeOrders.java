package org.redress.returns;

import org.redress.common.CaseNumber;
import org.redress.shop.Order;
import org.redress.shop.OrderLine;
import org.springframework.stereotype.Component;

/** Asks for all goods of a case's order at once, where a case of another kind needs a return under its own number. */
@Component
public class WholeOrders {
    private final ReturnCases returns;
    private final GoodsValue goods;

    WholeOrders(ReturnCases returns, GoodsValue goods) {
        this.returns = returns;
        this.goods = goods;
    }

    /** The request of the customer, in the caller's transaction; refused without an order that the shop knows. */
    public void told(CaseNumber number, ReturnKind kind, ReturnReason reason) {
        if (goods.order(number).isEmpty()) throw new ReturnRefused("return-without-order", "/variables/recovery");
        ask(number, kind, reason);
    }

    /** Forgets what the case asked for before. */
    ReturnCase ask(CaseNumber number, ReturnKind kind, ReturnReason reason) {
        var order = goods.order(number);
        var currency = order.map(found -> found.freight().currency()).orElse("CNY");
        var request = ReturnCase.called(number, kind, reason, currency);
        returns.clear(number);
        returns.add(request);
        order.map(Order::lines)
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> returns.addLines(
                        number, lines.stream().map(WholeOrders::whole).toList()));
        return request;
    }

    private static ReturnLine whole(OrderLine line) {
        return new ReturnLine(line.line(), line.quantity());
    }
}
