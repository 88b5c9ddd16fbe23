package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.Money;

/**
 * Shopify's Admin REST API. A refund is first calculated by the shop, which says what each payment can still give back;
 * the key stands in the note, by which it is found again.
 */
final class ShopifyAdapter implements ShopAdapter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** The most that the shop gives at once. */
    private static final int PAGE = 250;

    private final ShopLine line;
    private final String list;
    private final String disputes;
    private final String root;
    private final ShopWords words = new ShopifyWords(Source.SHOPIFY);

    ShopifyAdapter(ShopAddress address, String version, String token) {
        if (!version.matches("20\\d\\d-(01|04|07|10)"))
            throw new IllegalStateException("redress.shop.shopify.api-version must be like 2025-10");
        line = new ShopLine(address, Map.of("X-Shopify-Access-Token", token));
        list = "/admin/api/" + version + "/orders.json";
        disputes = "/admin/api/" + version + "/shopify_payments/disputes";
        root = "/admin/api/" + version + "/orders/";
    }

    @Override
    public Source source() {
        return Source.SHOPIFY;
    }

    /**
     * The list is asked for what waits for an answer, the newest first and page by page; the rest by number, since a list of
     * all that was ever decided would grow without end. A shop without Shopify Payments answers 404.
     */
    @Override
    public List<News> disputes(List<String> known) {
        var news = new ArrayList<News>();
        for (String last = ""; last != null; ) {
            var answer = line.get(disputes + ".json?status=needs_response" + last);
            if (answer.status() == 404) return List.of();
            var page = Fields.of(good(answer)).list("disputes");
            page.forEach(one -> news.addAll(read(one)));
            last = page.isEmpty()
                    ? null
                    : "&last_id=" + page.get(page.size() - 1).text("id");
        }
        known.stream().flatMap(one -> ShopifyDispute.id(one).stream()).forEach(id -> news.addAll(decided(id)));
        return news;
    }

    private List<News> decided(String id) {
        var answer = line.get(disputes + "/" + id + ".json");
        return answer.status() == 404 ? List.of() : read(Fields.of(good(answer)).in("dispute"));
    }

    /** One that cannot be read waits for a person and does not hold up the others. */
    private static List<News> read(Fields dispute) {
        try {
            return ShopifyDispute.news(dispute).stream().toList();
        } catch (Unreadable fault) {
            return List.of(new UnreadNews("dispute", dispute.text("order_id", null), fault.pointer(), Instant.EPOCH));
        }
    }

    @Override
    public Optional<List<News>> order(String orderId) {
        var answer = line.get(root + orderId + ".json");
        if (answer.status() == 404) return Optional.empty();
        return Optional.of(words.order(good(answer).path("order")));
    }

    @Override
    public String refund(UUID key, String orderId, Money amount) {
        var earlier = refunded(key, orderId);
        if (earlier.isPresent()) return earlier.get();
        var answer = line.post(
                root + orderId + "/refunds.json",
                wrapped(asked(amount)
                        .put("note", ShopifyWords.note(key))
                        .put("notify", false)
                        .set("transactions", shares(orderId, amount))),
                Map.of("Idempotency-Key", key.toString()));
        if (answer.status() == 404 || answer.status() == 422) throw new ActionRefused("refused-by-shop");
        return reference(good(answer).path("refund"));
    }

    @Override
    public Optional<String> refunded(UUID key, String orderId) {
        for (JsonNode one :
                good(line.get(root + orderId + "/refunds.json?limit=250")).path("refunds"))
            if (key.equals(ShopifyWords.ourKey(one.path("note").asText("")))) return Optional.of(reference(one));
        return Optional.empty();
    }

    /**
     * A refund changes its order, so that the orders changed since hold every refund since. They are read by number,
     * from the last one on, which no change between two pages can move.
     */
    @Override
    public List<RefundList.Listed> refunds(Instant from, Instant until) {
        var found = new ArrayList<RefundList.Listed>();
        for (String last = "0"; last != null; ) {
            var page = good(line.get(list + "?status=any&fields=id,refunds&limit=" + PAGE + "&since_id=" + last
                            + "&updated_at_min=" + from.truncatedTo(ChronoUnit.DAYS)))
                    .path("orders");
            for (JsonNode order : page) found.addAll(refunds(order, from, until));
            last = page.size() < PAGE
                    ? null
                    : Fields.of(page.get(page.size() - 1)).text("id");
        }
        return found;
    }

    private static List<RefundList.Listed> refunds(JsonNode order, Instant from, Instant until) {
        return Fields.of(order).list("refunds").stream()
                .flatMap(one -> ShopifyWords.refund(Source.SHOPIFY, one).stream())
                .map(RefundNews::listed)
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .toList();
    }

    /** How much each payment of the order gives back, as the shop calculates it. */
    private ArrayNode shares(String orderId, Money amount) {
        var answer = line.post(root + orderId + "/refunds/calculate.json", wrapped(asked(amount)), Map.of());
        if (answer.status() == 404) throw new ActionRefused("order-unknown");
        var shares = JSON.arrayNode();
        long left = amount.minor();
        for (JsonNode paid : good(answer).path("refund").path("transactions")) {
            if (!amount.currency().equals(paid.path("currency").asText(amount.currency())))
                throw new ActionRefused("other-currency");
            long part = Math.min(left, Fields.of(paid).minor("maximum_refundable", amount.currency()));
            if (part > 0) shares.add(share(paid, new Money(part, amount.currency())));
            left -= Math.max(0, part);
        }
        if (left > 0) throw new ActionRefused("above-paid");
        return shares;
    }

    private static ObjectNode share(JsonNode paid, Money part) {
        ObjectNode share = JSON.objectNode();
        share.set("parent_id", paid.path("parent_id"));
        share.set("gateway", paid.path("gateway"));
        return share.put("kind", "refund").put("amount", MinorUnits.decimal(part));
    }

    private static ObjectNode asked(Money amount) {
        return JSON.objectNode().put("currency", amount.currency());
    }

    private static JsonNode wrapped(JsonNode refund) {
        return JSON.objectNode().set("refund", refund);
    }

    private static String reference(JsonNode refund) {
        return Source.SHOPIFY.word() + ":" + Fields.of(refund).text("id");
    }

    private static JsonNode good(ShopLine.Answer answer) {
        if (!answer.good()) throw new ShopAway("status " + answer.status());
        return answer.body();
    }
}
