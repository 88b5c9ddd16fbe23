package org.redress.shop;

import java.time.Instant;
import java.util.List;
import org.redress.common.Money;

/**
 * One order as the shop tells it. Of the buyer it holds the shop's own reference and nothing more.
 *
 * @param paid what was paid, or null when the shop does not know
 * @param refunded what was already given back, never above {@code paid}
 * @param promisedAt the day of delivery the buyer was told, or null
 */
public record Order(
        String id,
        String customerReference,
        OrderState state,
        Money freight,
        Instant orderedAt,
        Instant shippedAt,
        Instant promisedAt,
        Instant deliveredAt,
        Money paid,
        Money refunded,
        List<OrderLine> lines) {

    public Order {
        lines = List.copyOf(lines);
    }

    /** Price of all goods in minor units, without freight. */
    public Money items() {
        return new Money(lines.stream().mapToLong(OrderLine::sumMinor).sum(), freight.currency());
    }

    /** True when the goods came after the promised time, or had not come at {@code now} although it had passed. */
    public boolean late(Instant now) {
        if (promisedAt == null || state == OrderState.CANCELLED) return false;
        return (deliveredAt == null ? now : deliveredAt).isAfter(promisedAt);
    }
}
