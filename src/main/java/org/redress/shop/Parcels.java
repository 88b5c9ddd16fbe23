package org.redress.shop;

import java.util.List;
import java.util.UUID;

/** Goods on their way: what the carrier knows, and sending again. */
public interface Parcels {
    /** Every parcel of the order, the first shipment first. */
    List<Parcel> ofOrder(String orderId);

    /**
     * Sends the order's goods again, once per key.
     *
     * @return the shop's reference of the parcel
     * @throws ActionRefused when the order is unknown or cancelled
     */
    String reship(UUID key, String orderId);

    /** Sends goods in exchange, once per key; same answers as {@link #reship}. */
    String shipExchange(UUID key, String orderId);

    /** What became of a parcel asked for with this key. */
    Outcome lookUp(UUID key);
}
