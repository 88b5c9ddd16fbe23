package org.redress.shop;

import java.time.Instant;

/**
 * Where a parcel stands after everything told so far, whatever the order in which it was told. Delivered and brought
 * back are ends that no late scan undoes; before them the latest word counts, and a lost parcel may turn up again.
 */
record ParcelProgress(Parcel.State state, Instant toldAt, Instant shippedAt, Instant lastScanAt, Instant deliveredAt) {

    ParcelProgress after(ParcelNews news) {
        boolean seen = news.state() != Parcel.State.PREPARING;
        return new ParcelProgress(
                next(news),
                latest(toldAt, news.at()),
                earliest(shippedAt, shippedBy(news)),
                seen ? latest(lastScanAt, news.at()) : lastScanAt,
                news.state() == Parcel.State.DELIVERED ? earliest(deliveredAt, news.at()) : deliveredAt);
    }

    /** True when this says something the other did not. */
    boolean movedSince(ParcelProgress before) {
        return state != before.state
                || lastScanAt != null && !lastScanAt.equals(before.lastScanAt)
                || deliveredAt != null && !deliveredAt.equals(before.deliveredAt);
    }

    private Parcel.State next(ParcelNews news) {
        if (isEnd(state) || isEnd(news.state())) return rank(news.state()) > rank(state) ? news.state() : state;
        int order = toldAt == null ? 1 : news.at().compareTo(toldAt);
        if (order == 0) return rank(news.state()) > rank(state) ? news.state() : state;
        return order > 0 ? news.state() : state;
    }

    private static boolean isEnd(Parcel.State state) {
        return state == Parcel.State.DELIVERED || state == Parcel.State.RETURNED;
    }

    private static int rank(Parcel.State state) {
        return switch (state) {
            case PREPARING -> 0;
            case UNDER_WAY -> 1;
            case LOST -> 2;
            case DELIVERED -> 3;
            case RETURNED -> 4;
        };
    }

    private static Instant shippedBy(ParcelNews news) {
        if (news.shippedAt() != null) return news.shippedAt();
        return news.state() == Parcel.State.PREPARING ? null : news.at();
    }

    private static Instant latest(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
