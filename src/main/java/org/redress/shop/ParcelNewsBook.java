package org.redress.shop;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves parcels as shops and carriers tell it, and tells the house once for each change. */
@Component
class ParcelNewsBook {
    private final ToldParcels parcels;
    private final ToldOrders orders;
    private final Waiting waiting;
    private final ApplicationEventPublisher events;

    ParcelNewsBook(ToldParcels parcels, ToldOrders orders, Waiting waiting, ApplicationEventPublisher events) {
        this.parcels = parcels;
        this.orders = orders;
        this.waiting = waiting;
        this.events = events;
    }

    void told(Source source, ParcelNews news, Instant now) {
        if (news.orderId() != null) orders.lock(news.orderId());
        var meant = meant(news);
        if (meant.isEmpty()) begin(source, news, now);
        else meant.forEach(parcel -> move(source, parcel, news, now));
    }

    private List<ToldParcel> meant(ParcelNews news) {
        var found = news.reference() == null ? List.<ToldParcel>of() : parcels.withReference(news.reference());
        if (found.isEmpty() && news.trackingNumber() != null)
            found = parcels.withNumber(news.trackingNumber(), news.orderId());
        if (found.isEmpty() && news.orderId() != null && news.reference() == null)
            found = parcels.unnumbered(news.orderId());
        return found;
    }

    private void begin(Source source, ParcelNews news, Instant now) {
        if (news.orderId() == null) throw SetAside.unknown("unknown-parcel", now);
        if (orders.find(news.orderId()).isEmpty()) throw SetAside.unknown("unknown-order", now);
        String reference = news.reference() == null ? source.word() + ":" + news.trackingNumber() : news.reference();
        var fresh = ToldParcel.fresh(reference, news.orderId(), Parcel.Kind.ORIGINAL, null, null);
        parcels.add(fresh, source);
        move(source, parcels.withReference(reference).get(0), news, now);
    }

    private void move(Source source, ToldParcel before, ParcelNews news, Instant now) {
        var after = before.after(news);
        parcels.move(after, source);
        if (after.trackingNumber() != null && !after.trackingNumber().equals(before.trackingNumber()))
            waiting.wakeParcel(after.trackingNumber(), now);
        if (after.progress().movedSince(before.progress())) publish(before, after, news.at());
    }

    private void publish(ToldParcel before, ToldParcel after, Instant at) {
        events.publishEvent(new ParcelMoved(
                after.orderId(),
                after.reference(),
                after.kind(),
                after.carrier(),
                after.trackingNumber(),
                before.state(),
                after.state(),
                at));
        if (orders.settleDelivery(after.orderId()) == 1)
            events.publishEvent(new OrderChanged(after.orderId(), OrderState.SHIPPED, OrderState.DELIVERED, at));
    }
}
