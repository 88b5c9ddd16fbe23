package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.common.Money;

/**
 * WooCommerce's REST API (wc/v3). The key stands in the reason, which is stored together with the refund, and in its
 * meta data, which are stored a moment later.
 */
final class WooAdapter implements ShopAdapter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String META = "redress_action";
    private static final String ROOT = "/wp-json/wc/v3/orders/";
    private static final String LIST = "/wp-json/wc/v3/refunds";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration A_DAY = Duration.ofDays(1);
    /** The most that the shop gives at once. */
    private static final int PAGE = 100;

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

    /** The core of WooCommerce knows no disputes: they lie with whoever took the payment. */
    @Override
    public List<News> disputes(List<String> known) {
        return List.of();
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

    /**
     * The shop reads limits without a zone in its own local time: whole days more on either side cover every zone, and
     * the refund's own time in UTC decides.
     */
    @Override
    public List<RefundList.Listed> refunds(Instant from, Instant until) {
        var found = new ArrayList<RefundList.Listed>();
        var currencies = new HashMap<String, String>();
        for (int number = 1; number > 0; ) {
            var page = good(line.get(LIST + "?per_page=" + PAGE + "&page=" + number + "&orderby=id&order=asc&after="
                    + midnight(from.minus(A_DAY)) + "&before="
                    + midnight(until.plus(A_DAY).plus(A_DAY))));
            for (JsonNode one : page) {
                var refund = Fields.of(one);
                Instant at = refund.gmtOrNull("date_created_gmt");
                if (at == null || at.isBefore(from) || !at.isBefore(until)) continue;
                found.add(listed(one, at, currencies.computeIfAbsent(refund.text("parent_id"), this::currency)));
            }
            number = page.size() < PAGE ? 0 : number + 1;
        }
        return found;
    }

    private static String midnight(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC) + "T00:00:00";
    }

    /** A refund does not say in which currency it is; its order does. */
    private String currency(String orderId) {
        return Fields.of(raw(orderId).orElseThrow(() -> new ShopAway("a refund without its order")))
                .currency("currency");
    }

    private static RefundList.Listed listed(JsonNode one, Instant at, String currency) {
        var refund = Fields.of(one);
        return new RefundList.Listed(
                ourKey(one),
                WooWords.reference(refund.text("id")),
                refund.text("parent_id"),
                new Money(Math.abs(refund.minor("amount", currency)), currency),
                at);
    }

    private static boolean carries(JsonNode refund, UUID key) {
        return key.equals(ourKey(refund));
    }

    /** The key that stands in the reason or the meta data, or null. */
    private static UUID ourKey(JsonNode refund) {
        UUID key = ShopifyWords.ourKey(refund.path("reason").asText(""));
        if (key != null) return key;
        for (JsonNode meta : refund.path("meta_data"))
            if (META.equals(meta.path("key").asText())
                    && KEY.matcher(meta.path("value").asText()).matches())
                return UUID.fromString(meta.path("value").asText());
        return null;
    }

    private static JsonNode good(ShopLine.Answer answer) {
        if (!answer.good()) throw new ShopAway("status " + answer.status());
        return answer.body();
    }
}
