package org.redress.shop;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels that buyers send back: once announced, what the carrier says of them arrives as {@link ParcelMoved}. */
@Component
public class AnnouncedParcels {
    private final ToldParcels parcels;
    private final ToldOrders orders;
    private final Waiting waiting;
    private final Clock clock;

    AnnouncedParcels(ToldParcels parcels, ToldOrders orders, Waiting waiting, Clock clock) {
        this.parcels = parcels;
        this.orders = orders;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Announces a parcel on its way back, in the caller's transaction; news of it that came before are applied within
     * seconds. Announcing the same number for the same order again changes nothing.
     *
     * @return our reference of the parcel; empty when the order is not among those we were told of: then news of the
     *     parcel wait for a person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> announce(String orderId, String carrier, String trackingNumber) {
        List<ToldParcel> known = parcels.withNumber(trackingNumber, orderId).stream()
                .filter(parcel -> parcel.kind() == Parcel.Kind.RETURN)
                .toList();
        if (!known.isEmpty()) return Optional.of(known.get(0).reference());
        if (orders.find(orderId).isEmpty()) return Optional.empty();
        String reference = "RT-" + Ids.next();
        parcels.add(ToldParcel.fresh(reference, orderId, Parcel.Kind.RETURN, carrier, trackingNumber), Source.EVENTS);
        waiting.wakeParcel(trackingNumber, clock.instant());
        return Optional.of(reference);
    }
}
