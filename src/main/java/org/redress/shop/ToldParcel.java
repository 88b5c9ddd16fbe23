package org.redress.shop;

import java.time.Instant;

/** A parcel of the built-in shop as news find it. */
record ToldParcel(
        String reference,
        String orderId,
        Parcel.Kind kind,
        String carrier,
        String trackingNumber,
        Parcel.State state,
        Instant toldAt,
        Instant shippedAt,
        Instant lastScanAt,
        Instant deliveredAt) {
    ParcelProgress progress() {
        return new ParcelProgress(state, toldAt, shippedAt, lastScanAt, deliveredAt);
    }

    /** The parcel after the news; carrier and number are those of the latest word that has them. */
    ToldParcel after(ParcelNews news) {
        var next = progress().after(news);
        boolean latest = toldAt == null || !news.at().isBefore(toldAt);
        return new ToldParcel(
                reference,
                orderId,
                kind,
                chosen(latest, carrier, news.carrier()),
                chosen(latest, trackingNumber, news.trackingNumber()),
                next.state(),
                next.toldAt(),
                next.shippedAt(),
                next.lastScanAt(),
                next.deliveredAt());
    }

    private static String chosen(boolean latest, String known, String given) {
        return known == null || latest && given != null ? given : known;
    }

    static ToldParcel fresh(String reference, String orderId, Parcel.Kind kind, String carrier, String tracking) {
        return new ToldParcel(
                reference, orderId, kind, carrier, tracking, Parcel.State.PREPARING, null, null, null, null);
    }
}
