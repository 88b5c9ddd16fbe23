package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.Money;

/**
 * The shop gave money back, on our word or by its own people.
 *
 * @param key the idempotency key of the act that asked for it, or null when it was not ours
 */
record RefundNews(String orderId, String reference, UUID key, Money amount, Instant at) implements News {
    RefundList.Listed listed() {
        return new RefundList.Listed(key, reference, orderId, amount, at);
    }
}
