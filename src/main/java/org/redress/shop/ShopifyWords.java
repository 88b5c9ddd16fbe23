package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.common.Money;

/**
 * Orders, fulfilments, refunds and disputes as Shopify's Admin REST API and callbacks word them; SHOPLINE's are of the same
 * shape. What happened is read from the body alone: the topic is not signed.
 */
final class ShopifyWords implements ShopWords {
    private static final Pattern OUR_KEY = Pattern.compile("redress ([0-9a-f-]{36})");

    private final Source source;

    ShopifyWords(Source source) {
        this.source = source;
    }

    /** The note on a refund that was asked for with this key. */
    static String note(UUID key) {
        return "redress " + key;
    }

    @Override
    public List<News> read(String topic, JsonNode body) {
        var fields = Fields.of(body);
        if (topic.equals("orders/delete")) return List.of();
        if (topic.startsWith("orders/")) return order(body);
        if (topic.startsWith("fulfillments/")) return List.of(parcel(fields, fields.text("order_id")));
        if (topic.startsWith("disputes/"))
            return ShopifyDispute.news(fields).stream().toList();
        if (topic.equals("refunds/create"))
            return List.copyOf(refund(source, fields).stream().toList());
        return List.of();
    }

    @Override
    public List<News> order(JsonNode body) {
        var order = Fields.of(body);
        String id = order.text("id");
        var news = new ArrayList<News>();
        news.add(new OrderNews(ShopifyOrder.item(order), order.time("updated_at")));
        for (Fields one : order.list("fulfillments")) if (sent(one)) news.add(parcel(one, id));
        for (Fields one : order.list("refunds")) refund(source, one).ifPresent(news::add);
        return news;
    }

    private static boolean sent(Fields fulfilment) {
        return fulfilment.text("status", "success").equals("success");
    }

    private News parcel(Fields one, String orderId) {
        return new ParcelNews(
                orderId,
                source.word() + ":" + one.text("id"),
                one.text("tracking_company", null),
                one.text("tracking_number", null),
                state(one),
                one.timeOrNull("created_at"),
                one.time("updated_at"));
    }

    /** A fulfilment that was cancelled after all never left; "failure" means that the carrier cannot be asked. */
    private static Parcel.State state(Fields one) {
        if (!sent(one)) return Parcel.State.PREPARING;
        return switch (one.text("shipment_status", "")) {
            case "label_printed", "label_purchased" -> Parcel.State.PREPARING;
            case "delivered", "picked_up" -> Parcel.State.DELIVERED;
            default -> Parcel.State.UNDER_WAY;
        };
    }

    /** Empty while no money has moved: goods restocked only, or a payment still under way. */
    static Optional<RefundNews> refund(Source source, Fields one) {
        long sum = 0;
        String currency = null;
        for (Fields paid : one.list("transactions")) {
            if (!paid.text("kind", "").equals("refund")
                    || !paid.text("status", "").equals("success")) continue;
            currency = paid.currency("currency");
            sum = Math.addExact(sum, paid.minor("amount", currency));
        }
        if (sum <= 0) return Optional.empty();
        String reference = source.word() + ":" + one.text("id");
        Instant at = one.timeOrNull("processed_at");
        return Optional.of(new RefundNews(
                one.text("order_id"),
                reference,
                ourKey(one.text("note", "")),
                new Money(sum, currency),
                at == null ? one.time("created_at") : at));
    }

    /** The key that {@link #note} wrote, or null. */
    static UUID ourKey(String note) {
        var found = OUR_KEY.matcher(note);
        return found.find() ? UUID.fromString(found.group(1)) : null;
    }
}
