package org.redress.shop;

import java.time.Instant;
import java.util.List;
import org.redress.common.Money;

/** A row of the built-in shop: the order and its payment, without lines. */
record ShopOrder(
        String id,
        String customerReference,
        OrderState state,
        String currency,
        long freightMinor,
        Instant orderedAt,
        Instant shippedAt,
        Instant promisedAt,
        Instant deliveredAt,
        Long paidMinor,
        long refundedMinor) {

    Order with(List<OrderLine> lines) {
        return new Order(
                id,
                customerReference,
                state,
                new Money(freightMinor, currency),
                orderedAt,
                shippedAt,
                promisedAt,
                deliveredAt,
                paidMinor == null ? null : new Money(paidMinor, currency),
                new Money(refundedMinor, currency),
                lines);
    }
}
