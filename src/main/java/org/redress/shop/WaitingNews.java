package org.redress.shop;

import java.time.Instant;
import java.util.UUID;

/**
 * News that waits ({@code redress.shop_waiting}); the news itself is JSON text.
 *
 * @param digest of source and news, so that news told again do not wait twice
 */
record WaitingNews(
        UUID id,
        Source source,
        String digest,
        String news,
        String orderId,
        String trackingNumber,
        String reason,
        Instant receivedAt,
        Instant nextTry) {
    /** Under which a person is asked about it. */
    String stuckKey() {
        return stuckKey(id);
    }

    static String stuckKey(UUID id) {
        return "shop-event:" + id;
    }
}
