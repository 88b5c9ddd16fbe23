package org.redress.shop;

import java.time.Clock;
import java.util.List;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels that buyers send back: once announced, what the carrier says of them arrives as {@link ParcelMoved}. */
@Component
public class AnnouncedParcels {
    private final ToldParcels parcels;
    private final Waiting waiting;
    private final Clock clock;

    AnnouncedParcels(ToldParcels parcels, Waiting waiting, Clock clock) {
        this.parcels = parcels;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Announces a parcel on its way back, in the caller's transaction; news of it that came before are applied within
     * seconds. Announcing the same number for the same order again changes nothing.
     *
     * @return our reference of the parcel
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String announce(String orderId, String carrier, String trackingNumber) {
        List<ToldParcel> known = parcels.withNumber(trackingNumber, orderId).stream()
                .filter(parcel -> parcel.kind() == Parcel.Kind.RETURN)
                .toList();
        if (!known.isEmpty()) return known.get(0).reference();
        String reference = "RT-" + Ids.next();
        parcels.add(ToldParcel.fresh(reference, orderId, Parcel.Kind.RETURN, carrier, trackingNumber), Source.EVENTS);
        waiting.wakeParcel(trackingNumber, clock.instant());
        return reference;
    }
}
