package org.redress.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Loads orders into the built-in shop, a thousand at a time; for administrators. */
@RestController
@Tag(name = "Shop", description = "The built-in shop")
class OrderApi {
    private final OrderImport orders;

    OrderApi(OrderImport orders) {
        this.orders = orders;
    }

    record Written(int written) {}

    @Operation(operationId = "putOrders", summary = "Load orders into the built-in shop, a thousand at a time")
    @PutMapping("/api/shop/orders")
    Written put(@RequestBody List<OrderImport.Item> items) {
        return new Written(orders.load(items));
    }
}
