package org.redress.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where shops, carriers and marketplaces tell what happened. The signature is all that lets them in; the answer is 200
 * with nothing in it, also when the same was told before.
 */
@RestController
@Tag(name = "Shop")
class CallbackApi {
    private final CallbackDoor door;
    private final CallbackReader reader;
    private final NewsIntake intake;

    CallbackApi(CallbackDoor door, CallbackReader reader, NewsIntake intake) {
        this.door = door;
        this.reader = reader;
        this.intake = intake;
    }

    @Operation(operationId = "tellShopEvent", summary = "Tell what happened, signed as Standard Webhooks 1.0")
    @PostMapping("/api/shop-events")
    void events(@RequestHeader HttpHeaders headers, InputStream body) throws IOException {
        take(Source.EVENTS, headers, body);
    }

    @Operation(operationId = "tellShopify", summary = "Callbacks of Shopify")
    @PostMapping("/api/webhooks/shopify")
    void shopify(@RequestHeader HttpHeaders headers, InputStream body) throws IOException {
        take(Source.SHOPIFY, headers, body);
    }

    @Operation(operationId = "tellWooCommerce", summary = "Callbacks of WooCommerce")
    @PostMapping("/api/webhooks/woocommerce")
    void woocommerce(@RequestHeader HttpHeaders headers, InputStream body) throws IOException {
        take(Source.WOOCOMMERCE, headers, body);
    }

    @Operation(operationId = "tellShopline", summary = "Callbacks of SHOPLINE")
    @PostMapping("/api/webhooks/shopline")
    void shopline(@RequestHeader HttpHeaders headers, InputStream body) throws IOException {
        take(Source.SHOPLINE, headers, body);
    }

    private void take(Source source, HttpHeaders headers, InputStream body) throws IOException {
        var let = door.open(source, headers, body);
        if (let.isPresent())
            intake.take(
                    let.get().delivery(),
                    reader.read(let.get().delivery(), let.get().body()));
    }
}
