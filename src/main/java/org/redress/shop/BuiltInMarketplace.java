package org.redress.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.common.Refusal;
import org.redress.shop.PlatformTold.Ruling;
import org.redress.shop.PlatformTold.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The built-in shop's disputes: loaded from wherever they are kept, and answered when asked like anybody's. */
@Component
class BuiltInMarketplace implements Marketplace {
    private static final int MOST = 500;

    /** How a dispute stands. */
    enum State {
        NEEDS_RESPONSE,
        UNDER_REVIEW,
        WON,
        LOST
    }

    /** A buyer's dispute of an order; {@code evidenceDue} is needed as long as it waits for the shop (UTC). */
    record Dispute(
            String reference,
            String orderId,
            State state,
            Instant evidenceDue,
            Instant initiatedAt,
            Instant finalizedAt) {
        private News news() {
            return switch (state) {
                case NEEDS_RESPONSE -> news(What.STEPPED_IN, evidenceDue, null, initiatedAt);
                case WON -> news(What.RULED, null, Ruling.FOR_SHOP, finalizedAt);
                case LOST -> news(What.RULED, null, Ruling.AGAINST_SHOP, finalizedAt);
                case UNDER_REVIEW -> null;
            };
        }

        private News news(What what, Instant due, Ruling ruling, Instant at) {
            return new PlatformNews(what, null, orderId, reference, due, null, ruling, at);
        }
    }

    private final ShopDisputes disputes;
    private final OrderBook orders;
    private final Clock clock;

    BuiltInMarketplace(ShopDisputes disputes, BuiltInOrderBook orders, Clock clock) {
        this.disputes = disputes;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return Source.EVENTS;
    }

    @Override
    public List<News> disputes(List<String> known) {
        var told = new ArrayList<>(disputes.waiting(clock.instant(), MOST));
        if (!known.isEmpty()) told.addAll(disputes.decided(known));
        return told.stream()
                .flatMap(one -> Optional.ofNullable(one.news()).stream())
                .toList();
    }

    /** Loads disputes as they stand now; refused when the order is unknown or a date is missing. */
    @Transactional
    int load(List<Dispute> items) {
        for (int index = 0; index < items.size(); index++) {
            check(items.get(index), "/" + index);
            disputes.write(items.get(index), clock.instant());
        }
        return items.size();
    }

    private void check(Dispute item, String pointer) {
        if (item.reference() == null || item.reference().isBlank() || item.state() == null)
            throw new Refusal("dispute-incomplete", 422, pointer);
        if (item.state() == State.NEEDS_RESPONSE && item.evidenceDue() == null)
            throw new Refusal("dispute-incomplete", 422, pointer + "/evidenceDue");
        if (item.orderId() == null || orders.find(item.orderId()).isEmpty())
            throw new Refusal("unknown-order", 422, pointer + "/orderId", String.valueOf(item.orderId()));
    }
}
