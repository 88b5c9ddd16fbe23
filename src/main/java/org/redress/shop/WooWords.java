package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.common.Money;

/**
 * Orders as WooCommerce's REST API (wc/v3) and callbacks word them. There is no topic for refunds: an order that was
 * updated lists them, with negative totals and without times. Core knows no parcels either.
 */
final class WooWords implements ShopWords {
    @Override
    public List<News> read(String topic, JsonNode body) {
        boolean order = topic.startsWith("order.") && !topic.equals("order.deleted");
        return order ? order(body) : List.of();
    }

    @Override
    public List<News> order(JsonNode body) {
        var order = Fields.of(body);
        String id = order.text("id");
        String currency = order.currency("currency");
        Instant at = changed(order);
        var news = new ArrayList<News>();
        news.add(new OrderNews(item(order, id, currency), at));
        for (Fields one : order.list("refunds")) {
            long sum = Math.abs(one.minor("total", currency));
            if (sum > 0) news.add(new RefundNews(id, reference(one.text("id")), null, new Money(sum, currency), at));
        }
        return news;
    }

    static String reference(String refundId) {
        return Source.WOOCOMMERCE.word() + ":" + refundId;
    }

    private static Instant changed(Fields order) {
        Instant at = order.gmtOrNull("date_modified_gmt");
        if (at == null) throw new Unreadable("/date_modified_gmt");
        return at;
    }

    private static OrderImport.Item item(Fields order, String id, String currency) {
        Instant ordered = order.gmtOrNull("date_created_gmt");
        if (ordered == null) throw new Unreadable("/date_created_gmt");
        Instant completed = order.gmtOrNull("date_completed_gmt");
        Instant paid = order.gmtOrNull("date_paid_gmt");
        return new OrderImport.Item(
                id,
                buyer(order, id),
                state(order.text("status"), completed, paid),
                currency,
                withTax(order, "shipping_total", "shipping_tax", currency),
                paid == null && completed == null ? null : (Long) order.minor("total", currency),
                ordered,
                completed,
                null,
                null,
                null,
                null,
                lines(order, currency));
    }

    /** The shop gives its sums without tax; who paid them paid both. */
    private static long withTax(Fields fields, String net, String tax, String currency) {
        return Math.addExact(fields.minorOrZero(net, currency), fields.minorOrZero(tax, currency));
    }

    private static String buyer(Fields order, String id) {
        String customer = order.text("customer_id", "0");
        return customer.equals("0") ? "guest-" + id : customer;
    }

    private static OrderState state(String status, Instant completed, Instant paid) {
        return switch (status) {
            case "cancelled", "failed", "trash" -> OrderState.CANCELLED;
            case "completed" -> OrderState.SHIPPED;
            case "processing" -> OrderState.PAID;
            default -> completed != null ? OrderState.SHIPPED : paid != null ? OrderState.PAID : OrderState.PLACED;
        };
    }

    private static List<OrderImport.Line> lines(Fields order, String currency) {
        return order.list("line_items").stream()
                .map(line -> {
                    int pieces = line.count("quantity");
                    if (pieces < 1) throw new Unreadable(line.pointer() + "/quantity");
                    return new OrderImport.Line(
                            line.text("product_id"),
                            line.text("name", null),
                            pieces,
                            withTax(line, "total", "total_tax", currency) / pieces);
                })
                .toList();
    }
}
