package org.redress.shop;

import java.time.Instant;

/** One parcel as the carrier reports it; times are null until they happened. */
public record Parcel(
        String reference,
        Kind kind,
        String carrier,
        String trackingNumber,
        State state,
        Instant shippedAt,
        Instant lastScanAt,
        Instant deliveredAt) {

    /** Why the parcel was sent. */
    public enum Kind {
        ORIGINAL,
        RESEND,
        EXCHANGE,
        RETURN
    }

    /** Where the parcel is. */
    public enum State {
        PREPARING,
        UNDER_WAY,
        DELIVERED,
        LOST,
        RETURNED
    }
}
