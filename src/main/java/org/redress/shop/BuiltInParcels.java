package org.redress.shop;

import java.util.List;
import java.util.UUID;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dispatch room of the built-in shop. */
@Component
class BuiltInParcels implements Parcels {
    private final BuiltInOrderBook orders;
    private final ShopShipments shipments;

    BuiltInParcels(BuiltInOrderBook orders, ShopShipments shipments) {
        this.orders = orders;
        this.shipments = shipments;
    }

    @Override
    public List<Parcel> ofOrder(String orderId) {
        return shipments.of(orderId);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String reship(UUID key, String orderId) {
        return ship(key, orderId, Parcel.Kind.RESEND);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String shipExchange(UUID key, String orderId) {
        return ship(key, orderId, Parcel.Kind.EXCHANGE);
    }

    @Override
    public Outcome lookUp(UUID key) {
        return KeyUse.outcome(shipments.find(key));
    }

    private String ship(UUID key, String orderId, Parcel.Kind kind) {
        if (orders.known(orderId).state() == OrderState.CANCELLED) throw new ActionRefused("order-cancelled");
        shipments.add(key, "SH-" + Ids.next(), orderId, kind);
        return shipments.find(key).referenceFor(kind + " " + orderId);
    }
}
