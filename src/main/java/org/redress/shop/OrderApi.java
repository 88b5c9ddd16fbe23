package org.redress.shop;

import java.util.List;
import org.redress.common.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Loads orders into the built-in shop, a thousand at a time, and shows one; for administrators. */
@RestController
class OrderApi {
    private final OrderImport load;
    private final OrderBook orders;

    OrderApi(OrderImport load, OrderBook orders) {
        this.load = load;
        this.orders = orders;
    }

    record Written(int written) {}

    @PutMapping("/api/shop/orders")
    Written put(@RequestBody List<OrderImport.Item> items) {
        return new Written(load.load(items));
    }

    @GetMapping("/api/shop/orders/{id}")
    Order show(@PathVariable String id) {
        return orders.find(id).orElseThrow(() -> new Refusal("unknown-order", 404, null));
    }
}
