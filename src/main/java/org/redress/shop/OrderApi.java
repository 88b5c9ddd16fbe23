package org.redress.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Loads orders and disputes into the built-in shop; for administrators. */
@RestController
@Tag(name = "Shop", description = "The built-in shop")
class OrderApi {
    private final OrderImport orders;
    private final BuiltInMarketplace marketplace;

    OrderApi(OrderImport orders, BuiltInMarketplace marketplace) {
        this.orders = orders;
        this.marketplace = marketplace;
    }

    record Written(int written) {}

    @Operation(operationId = "putOrders", summary = "Load orders into the built-in shop, a thousand at a time")
    @PutMapping("/api/shop/orders")
    Written put(@RequestBody List<OrderImport.Item> items) {
        return new Written(orders.load(items));
    }

    @Operation(operationId = "putDisputes", summary = "Load buyers' disputes of the built-in shop as they stand now")
    @PutMapping("/api/shop/disputes")
    Written disputes(@RequestBody List<BuiltInMarketplace.Dispute> items) {
        return new Written(marketplace.load(items));
    }
}
