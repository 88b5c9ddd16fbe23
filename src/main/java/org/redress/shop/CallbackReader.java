package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a callback says. Faults of our own format are the sender's to mend; a shop's are shown to a person. */
@Component
class CallbackReader {
    private static final Map<Source, ShopWords> SHOPS = Map.of(
            Source.SHOPIFY, new ShopifyWords(Source.SHOPIFY),
            Source.SHOPLINE, new ShopifyWords(Source.SHOPLINE),
            Source.WOOCOMMERCE, new WooWords());

    private final OwnWords own;
    private final ObjectMapper json;

    CallbackReader(OwnWords own, ObjectMapper json) {
        this.own = own;
        this.json = json;
    }

    List<News> read(Delivery delivery, byte[] body) {
        JsonNode tree = tree(body);
        if (delivery.source() == Source.EVENTS) return own.read(tree);
        try {
            return SHOPS.get(delivery.source()).read(delivery.topic(), tree);
        } catch (Unreadable fault) {
            return List.of(ShopWords.unread(delivery.topic(), tree, fault, delivery.receivedAt()));
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (tree == null || !tree.isObject()) throw OwnWords.fault("");
            return tree;
        } catch (IOException notJson) {
            throw OwnWords.fault("");
        }
    }
}
