package org.redress.shop;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes refunds that were made at the shop, each once; more than was paid is refused by the database. */
@Component
class RefundNewsBook {
    private final ShopRefunds refunds;
    private final ToldOrders orders;
    private final ApplicationEventPublisher events;

    RefundNewsBook(ShopRefunds refunds, ToldOrders orders, ApplicationEventPublisher events) {
        this.refunds = refunds;
        this.orders = orders;
        this.events = events;
    }

    void told(RefundNews news, Instant now) {
        orders.lock(news.orderId());
        if (orders.find(news.orderId()).isEmpty()) throw SetAside.unknown("unknown-order", now);
        if (refunds.known(news.reference())) return;
        if (refunds.add(key(news), news.reference(), news.orderId(), news.amount(), news.at()) == 0) return;
        events.publishEvent(new RefundMade(news.orderId(), news.reference(), news.key(), news.amount(), news.at()));
    }

    /** Without a key of ours the shop's own reference gives one, always the same. */
    private static UUID key(RefundNews news) {
        return news.key() == null
                ? UUID.nameUUIDFromBytes(news.reference().getBytes(StandardCharsets.UTF_8))
                : news.key();
    }
}
