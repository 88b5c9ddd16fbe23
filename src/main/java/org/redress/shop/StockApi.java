package org.redress.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How many pieces of a product the built-in shop has; for administrators. */
@RestController
@Tag(name = "Shop", description = "The built-in shop")
class StockApi {
    private final ShopStocks stocks;

    StockApi(ShopStocks stocks) {
        this.stocks = stocks;
    }

    record Count(@NotNull @Min(0) @Max(1_000_000) Integer quantity) {}

    @Operation(operationId = "countStock", summary = "Say how many pieces of a product are there")
    @PutMapping("/api/shop/stock/{productId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String productId, @Valid @RequestBody Count count) {
        stocks.put(productId, count.quantity());
    }
}
