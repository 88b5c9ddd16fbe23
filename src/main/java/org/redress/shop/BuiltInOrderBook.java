package org.redress.shop;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The order book of the built-in shop. */
@Component
class BuiltInOrderBook implements OrderBook {
    private final ShopOrders orders;
    private final ShopOrderLines lines;

    BuiltInOrderBook(ShopOrders orders, ShopOrderLines lines) {
        this.orders = orders;
        this.lines = lines;
    }

    @Override
    public Optional<Order> find(String orderId) {
        return orders.find(orderId).map(row -> row.with(lines.of(orderId)));
    }

    /** The row of an order that must be there for an act. */
    ShopOrder known(String orderId) {
        return orders.find(orderId).orElseThrow(() -> new ActionRefused("order-unknown"));
    }
}
