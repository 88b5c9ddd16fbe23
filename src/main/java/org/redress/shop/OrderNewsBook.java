package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes orders as shops tell them, whatever the order of arrival: what is older than what we know changes nothing. */
@Component
class OrderNewsBook {
    private final ToldOrders told;
    private final OrderImport orders;
    private final Waiting waiting;
    private final ApplicationEventPublisher events;

    OrderNewsBook(ToldOrders told, OrderImport orders, Waiting waiting, ApplicationEventPublisher events) {
        this.told = told;
        this.orders = orders;
        this.waiting = waiting;
        this.events = events;
    }

    /** What is known of an order when news of it come. */
    record Known(
            String source,
            Instant toldAt,
            String toldDigest,
            OrderState state,
            Instant shippedAt,
            Instant promisedAt,
            Instant deliveredAt,
            Long paidMinor) {
        boolean newerThan(OrderNews news) {
            if (toldAt == null) return false;
            int order = news.at().compareTo(toldAt);
            if (order != 0) return order < 0;
            // Shops tell times in whole seconds: of two changes in one second the one that goes further is later.
            return news.order().state().compareTo(state) < 0 || digest(news).equals(toldDigest);
        }
    }

    private static String digest(OrderNews news) {
        return Delivery.sha256(news.order().toString());
    }

    void told(Source source, OrderNews news, Instant now) {
        String id = news.orderId();
        OrderCheck.check("", news.order());
        told.lock(id);
        Optional<Known> before = told.find(id);
        if (before.map(known -> known.source() != null && !known.source().equals(source.name()))
                .orElse(false)) throw SetAside.forPerson("order-of-other-shop", now);
        if (before.map(known -> known.newerThan(news)).orElse(false)) return;
        orders.write(List.of(before.map(known -> merged(news.order(), known)).orElse(news.order())));
        told.mark(id, source, news.at(), digest(news));
        told.settleDelivery(id);
        waiting.wakeOrder(id, now);
        publish(id, before, news.at());
    }

    private void publish(String id, Optional<Known> before, Instant at) {
        OrderState was = before.map(Known::state).orElse(null);
        events.publishEvent(
                new OrderChanged(id, was, told.find(id).orElseThrow().state(), at));
    }

    /** What this shop does not tell, but somebody told before, stays. */
    private static OrderImport.Item merged(OrderImport.Item item, Known known) {
        return new OrderImport.Item(
                item.id(),
                item.customerReference(),
                item.state(),
                item.currency(),
                item.freightMinor(),
                item.paidMinor() == null ? known.paidMinor() : item.paidMinor(),
                item.orderedAt(),
                item.shippedAt() == null ? known.shippedAt() : item.shippedAt(),
                item.promisedAt() == null ? known.promisedAt() : item.promisedAt(),
                item.deliveredAt() == null ? known.deliveredAt() : item.deliveredAt(),
                item.carrier(),
                item.trackingNumber(),
                item.lines());
    }
}
