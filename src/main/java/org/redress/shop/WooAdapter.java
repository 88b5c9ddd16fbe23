package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.Money;

/**
 * WooCommerce's REST API (wc/v3). The key stands in the reason, which is stored together with the refund, and in its
 * meta data, which are stored a moment later.
 */
final class WooAdapter implements ShopAdapter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String META = "redress_action";
    private static final String ROOT = "/wp-json/wc/v3/orders/";

    private final ShopLine line;
    private final ShopWords words = new WooWords();

    WooAdapter(ShopAddress address, String consumerKey, String consumerSecret) {
        var pair = (consumerKey + ":" + consumerSecret).getBytes(StandardCharsets.UTF_8);
        line = new ShopLine(
                address, Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    @Override
    public Source source() {
        return Source.WOOCOMMERCE;
    }

    @Override
    public Optional<List<News>> order(String orderId) {
        return raw(orderId).map(words::order);
    }

    private Optional<JsonNode> raw(String orderId) {
        var answer = line.get(ROOT + orderId);
        return answer.status() == 404 ? Optional.empty() : Optional.of(good(answer));
    }

    @Override
    public String refund(UUID key, String orderId, Money amount) {
        check(raw(orderId).orElseThrow(() -> new ActionRefused("order-unknown")), amount);
        var earlier = refunded(key, orderId);
        if (earlier.isPresent()) return earlier.get();
        var answer =
                line.post(ROOT + orderId + "/refunds", asked(key, amount), Map.of("Idempotency-Key", key.toString()));
        // Also status 500: the shop takes its own refund back when the payment provider fails, and nobody but a person
        // can see whether the provider has paid.
        if (!answer.good()) throw new ActionRefused("refused-by-shop");
        return WooWords.reference(Fields.of(answer.body()).text("id"));
    }

    private static void check(JsonNode order, Money amount) {
        var fields = Fields.of(order);
        String currency = fields.currency("currency");
        if (!currency.equals(amount.currency())) throw new ActionRefused("other-currency");
        long left = fields.minor("total", currency);
        for (Fields one : fields.list("refunds")) left -= Math.abs(one.minor("total", currency));
        if (amount.minor() > left) throw new ActionRefused("above-paid");
    }

    private static JsonNode asked(UUID key, Money amount) {
        var asked = JSON.objectNode()
                .put("amount", MinorUnits.decimal(amount))
                .put("reason", ShopifyWords.note(key))
                .put("api_refund", true)
                .put("api_restock", false);
        asked.putArray("meta_data").addObject().put("key", META).put("value", key.toString());
        return asked;
    }

    @Override
    public Optional<String> refunded(UUID key, String orderId) {
        for (JsonNode one : good(line.get(ROOT + orderId + "/refunds?per_page=100")))
            if (carries(one, key))
                return Optional.of(WooWords.reference(Fields.of(one).text("id")));
        return Optional.empty();
    }

    private static boolean carries(JsonNode refund, UUID key) {
        if (key.equals(ShopifyWords.ourKey(refund.path("reason").asText("")))) return true;
        for (JsonNode meta : refund.path("meta_data"))
            if (META.equals(meta.path("key").asText())
                    && key.toString().equals(meta.path("value").asText())) return true;
        return false;
    }

    private static JsonNode good(ShopLine.Answer answer) {
        if (!answer.good()) throw new ShopAway("status " + answer.status());
        return answer.body();
    }
}
