package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.Money;

/** Refunds at a connected shop. The shops take no key of ours, so that we look for it before we pay and after. */
final class RealPayments implements Payments, RefundList {
    /** Longer than any request of ours lives; before that an absent refund may still be on its way. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final ShopAdapter shop;
    private final Actions actions;
    private final Clock clock;

    RealPayments(ShopAdapter shop, Actions actions, Clock clock) {
        this.shop = shop;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String refund(UUID key, String orderId, Money amount) {
        if (orderId == null || !orderId.matches("\\d{1,20}")) throw new ActionRefused("order-unknown");
        if (amount.minor() == 0) throw new ActionRefused("nothing-to-refund");
        return shop.refund(key, orderId, amount);
    }

    @Override
    public Outcome lookUp(UUID key) {
        var action = actions.find(key).orElseThrow(UnknownAction::new);
        if (action.orderId() == null || !action.orderId().matches("\\d{1,20}")) return new Outcome.Absent();
        return shop.refunded(key, action.orderId())
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> onItsWay(action) ? new Outcome.Pending() : new Outcome.Absent());
    }

    @Override
    public List<Listed> between(Instant from, Instant until) {
        return shop.refunds(from, until);
    }

    private boolean onItsWay(Action action) {
        return action.firstSentAt() != null
                && clock.instant().isBefore(action.firstSentAt().plus(SETTLED));
    }
}
