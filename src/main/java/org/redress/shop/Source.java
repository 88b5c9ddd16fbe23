package org.redress.shop;

import java.util.List;
import java.util.Locale;

/** Who tells us what happened at the shop, and the headers in which each of them signs, dates and numbers it. */
enum Source {
    EVENTS(List.of("webhook-signature"), List.of("webhook-id"), List.of()),
    /** The preview of its Events API drops the {@code X-}. */
    SHOPIFY(
            List.of("X-Shopify-Hmac-SHA256", "Shopify-Hmac-SHA256"),
            List.of("X-Shopify-Webhook-Id", "Shopify-Webhook-Id"),
            List.of("X-Shopify-Topic", "Shopify-Topic")),
    WOOCOMMERCE(List.of("X-WC-Webhook-Signature"), List.of("X-WC-Webhook-Delivery-ID"), List.of("X-WC-Webhook-Topic")),
    SHOPLINE(List.of("X-Shopline-Hmac-Sha256"), List.of("X-Shopline-Webhook-Id"), List.of("X-Shopline-Topic"));

    private final List<String> signature;
    private final List<String> delivery;
    private final List<String> topic;

    Source(List<String> signature, List<String> delivery, List<String> topic) {
        this.signature = signature;
        this.delivery = delivery;
        this.topic = topic;
    }

    List<String> signatureHeaders() {
        return signature;
    }

    List<String> deliveryHeaders() {
        return delivery;
    }

    List<String> topicHeaders() {
        return topic;
    }

    /** The word for it in settings and references, such as {@code shopify}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
