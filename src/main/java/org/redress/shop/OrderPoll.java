package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks the shop for every order with an open case, since callbacks get lost; what was told already has no second
 * effect. Each order is asked for by one node, at most 500 in a turn.
 */
class OrderPoll {
    private static final Logger LOG = LoggerFactory.getLogger(OrderPoll.class);
    private static final int MOST = 500;

    private final RealOrderBook orders;
    private final PolledOrders polled;
    private final Duration pause;
    private final Clock clock;

    OrderPoll(RealOrderBook orders, PolledOrders polled, Duration pause, Clock clock) {
        this.orders = orders;
        this.polled = polled;
        this.pause = pause;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${redress.shop.order-poll:PT15M}", initialDelayString = "PT1M")
    void run() {
        Instant now = clock.instant();
        // A turn begins a little early or late; an order is not left out for that.
        Instant before = now.minus(pause.dividedBy(2));
        for (String order : polled.due(before, MOST))
            if (polled.claim(order, now, before) == 1 && !asked(order)) return;
        polled.forget(now.minus(Duration.ofDays(30)), MOST);
    }

    /** A shop that is away ends the turn; the next one goes on where this one stopped. */
    private boolean asked(String order) {
        try {
            orders.refresh(order);
            return true;
        } catch (ShopAway away) {
            LOG.warn("The shop was asked for an order and did not answer: {}", away.getMessage());
            return false;
        }
    }
}
