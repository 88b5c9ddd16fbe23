package org.redress.shop;

import java.time.Instant;

/**
 * A parcel we know was seen, delivered, lost or brought back; published once per change, in the transaction that writes
 * it. A parcel of kind RETURN was announced by {@link AnnouncedParcels}.
 *
 * @param at when it happened, by the carrier's clock (UTC)
 */
public record ParcelMoved(
        String orderId,
        String reference,
        Parcel.Kind kind,
        String carrier,
        String trackingNumber,
        Parcel.State before,
        Parcel.State state,
        Instant at) {}
