package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** How one kind of shop words what happened. */
sealed interface ShopWords permits ShopifyWords, WooWords {
    /** What the callback says; nothing for a topic that does not concern us. Throws {@link Unreadable}. */
    List<News> read(String topic, JsonNode body);

    /** The order, its parcels and its refunds, as the shop shows it when asked. Throws {@link Unreadable}. */
    List<News> order(JsonNode order);

    /** The order a callback is about as far as can be told, also when the rest of it cannot be read. */
    static UnreadNews unread(String topic, JsonNode body, Unreadable fault, Instant at) {
        var fields = Fields.of(body);
        String order = fields.maybe("order_id").or(() -> fields.maybe("id")).orElse(null);
        return new UnreadNews(topic, order, fault.pointer(), at);
    }
}
