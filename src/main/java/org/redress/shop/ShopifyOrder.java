package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One order of Shopify or SHOPLINE, without its parcels and refunds. */
final class ShopifyOrder {
    /** SHOPLINE says the second. */
    private static final Set<String> SENT = Set.of("fulfilled", "shipped");

    private ShopifyOrder() {}

    static OrderImport.Item item(Fields order) {
        String id = order.text("id");
        String currency = order.currency("currency");
        return new OrderImport.Item(
                id,
                order.in("customer").text("id", "guest-" + id),
                state(order),
                currency,
                freight(order, currency),
                paid(order, currency),
                order.time("created_at"),
                shipped(order),
                null,
                null,
                null,
                null,
                lines(order, currency));
    }

    private static OrderState state(Fields order) {
        if (order.maybe("cancelled_at").isPresent()) return OrderState.CANCELLED;
        if (SENT.contains(order.text("fulfillment_status", ""))) return OrderState.SHIPPED;
        return switch (order.text("financial_status", "pending")) {
            case "paid", "partially_refunded", "refunded" -> OrderState.PAID;
            default -> OrderState.PLACED;
        };
    }

    /** The price as it was paid: refunds do not change it, which {@code current_total_price} does. */
    private static Long paid(Fields order, String currency) {
        long price = order.minor("total_price", currency);
        return switch (order.text("financial_status", "pending")) {
            case "paid", "partially_refunded", "refunded" -> price;
            case "partially_paid" -> price - order.minor("total_outstanding", currency);
            default -> null;
        };
    }

    private static long freight(Fields order, String currency) {
        return order.list("shipping_lines").stream()
                .mapToLong(line -> line.minor("price", currency))
                .sum();
    }

    private static Instant shipped(Fields order) {
        return order.list("fulfillments").stream()
                .filter(one -> one.text("status", "success").equals("success"))
                .map(one -> one.timeOrNull("created_at"))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** A line that the shop's people wrote by hand has no product; its own number stands for one. */
    private static List<OrderImport.Line> lines(Fields order, String currency) {
        boolean taxesIncluded = order.node().path("taxes_included").asBoolean(true);
        return order.list("line_items").stream()
                .map(line -> new OrderImport.Line(
                        line.maybe("product_id").orElseGet(() -> "line-" + line.text("id")),
                        line.text("title", null),
                        pieces(line),
                        paidEach(line, taxesIncluded, currency)))
                .toList();
    }

    private static int pieces(Fields line) {
        int pieces = line.count("quantity");
        if (pieces < 1) throw new Unreadable(line.pointer() + "/quantity");
        return pieces;
    }

    /** What the buyer paid for a piece: with their share of discounts, and with tax also where prices are shown without. */
    private static long paidEach(Fields line, boolean taxesIncluded, String currency) {
        int pieces = pieces(line);
        long paid = Math.multiplyExact(line.minor("price", currency), pieces);
        paid -= sum(line, "discount_allocations", "amount", currency);
        if (!taxesIncluded) paid += sum(line, "tax_lines", "price", currency);
        return Math.max(0, paid) / pieces;
    }

    private static long sum(Fields line, String list, String name, String currency) {
        return line.list(list).stream()
                .mapToLong(one -> one.minor(name, currency))
                .sum();
    }
}
