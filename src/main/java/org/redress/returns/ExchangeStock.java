package org.redress.returns;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.shop.Order;
import org.redress.shop.OrderLine;
import org.redress.shop.Stock;
import org.springframework.stereotype.Component;

/** Whether the shop has what an exchange needs: as many pieces of each product as come back. */
@Component
class ExchangeStock {
    private final ReturnCases returns;
    private final GoodsValue goods;
    private final Stock stock;

    ExchangeStock(ReturnCases returns, GoodsValue goods, Stock stock) {
        this.returns = returns;
        this.goods = goods;
        this.stock = stock;
    }

    boolean has(CaseNumber number) {
        return goods.order(number).map(order -> has(number, order)).orElse(true);
    }

    private boolean has(CaseNumber number, Order order) {
        var products = order.lines().stream().collect(Collectors.toMap(OrderLine::line, Function.identity()));
        return returns.lines(number).stream()
                .filter(line -> products.containsKey(line.line()))
                .allMatch(line -> stock.has(products.get(line.line()).productId(), line.quantity()));
    }
}
