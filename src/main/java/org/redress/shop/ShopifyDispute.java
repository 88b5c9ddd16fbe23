package org.redress.shop;

import java.time.Instant;
import java.util.Optional;
import org.redress.shop.PlatformTold.Ruling;
import org.redress.shop.PlatformTold.What;

/** A dispute of Shopify Payments, an inquiry or a chargeback, as its REST API and the callbacks word it. */
final class ShopifyDispute {
    private static final String REFERENCE = Source.SHOPIFY.word() + ":dispute:";

    private ShopifyDispute() {}

    /** Empty while the bank looks at what was sent: nothing is asked of the shop then. */
    static Optional<News> news(Fields dispute) {
        return switch (dispute.text("status")) {
            case "needs_response" -> Optional.of(steppedIn(dispute));
            case "won" -> Optional.of(ruled(dispute, Ruling.FOR_SHOP));
            case "lost", "accepted", "charge_refunded" -> Optional.of(ruled(dispute, Ruling.AGAINST_SHOP));
            default -> Optional.empty();
        };
    }

    /** The shop's own number of a dispute; empty for a reference of somebody else. */
    static Optional<String> id(String reference) {
        return reference.startsWith(REFERENCE)
                ? Optional.of(reference.substring(REFERENCE.length()))
                : Optional.empty();
    }

    private static News steppedIn(Fields dispute) {
        return news(
                dispute, What.STEPPED_IN, dispute.time("evidence_due_by"), null, dispute.timeOrNull("initiated_at"));
    }

    private static News ruled(Fields dispute, Ruling ruling) {
        return news(dispute, What.RULED, null, ruling, dispute.time("finalized_on"));
    }

    private static News news(Fields dispute, What what, Instant due, Ruling ruling, Instant at) {
        return new PlatformNews(
                what,
                null,
                dispute.text("order_id", null),
                REFERENCE + dispute.text("id"),
                due,
                null,
                ruling,
                at == null ? Instant.EPOCH : at);
    }
}
