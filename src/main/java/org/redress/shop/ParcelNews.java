package org.redress.shop;

import java.time.Instant;

/**
 * A parcel was handed over, seen, delivered, lost or brought back.
 *
 * @param orderId null when the carrier told it, who knows the number on the parcel only
 * @param reference the shop's own number of the parcel, or null
 * @param shippedAt when it was handed to the carrier, if the teller knows
 */
record ParcelNews(
        String orderId,
        String reference,
        String carrier,
        String trackingNumber,
        Parcel.State state,
        Instant shippedAt,
        Instant at)
        implements News {
    @Override
    public String parcelNumber() {
        return trackingNumber;
    }
}
