package org.redress.returns;

import org.redress.common.Person;
import org.redress.shop.Parcel;
import org.redress.shop.ParcelMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What carriers and shops tell of parcels on their way back moves the returns that wait for them, at once. */
@Component
class ReturnParcelNews {
    private static final Person CARRIER = Person.worker("carrier");

    private final ReturnCases returns;
    private final ReturnParcels parcels;

    ReturnParcelNews(ReturnCases returns, ReturnParcels parcels) {
        this.returns = returns;
        this.parcels = parcels;
    }

    /** In the transaction that takes the news in; one parcel may bring the goods of several returns. */
    @EventListener
    void on(ParcelMoved moved) {
        if (moved.kind() != Parcel.Kind.RETURN) return;
        returns.awaiting(moved.orderId(), moved.trackingNumber())
                .forEach(number -> parcels.moved(number, CARRIER, moved.state(), moved.at()));
    }
}
