package org.redress.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The till of the built-in shop. Like any outside provider it commits by itself, before the caller knows. */
@Component
class BuiltInPayments implements Payments, RefundList {
    private static final String OVER = "shop_payment_refund_within_paid";

    private final BuiltInOrderBook orders;
    private final ShopRefunds refunds;
    private final Clock clock;

    BuiltInPayments(BuiltInOrderBook orders, ShopRefunds refunds, Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String refund(UUID key, String orderId, Money amount) {
        check(orders.known(orderId), amount);
        add(key, orderId, amount);
        return refunds.find(key).referenceFor(orderId + " " + amount.minor() + " " + amount.currency());
    }

    @Override
    public Outcome lookUp(UUID key) {
        return KeyUse.outcome(refunds.find(key));
    }

    @Override
    public List<Listed> between(Instant from, Instant until) {
        return refunds.between(from, until).stream()
                .map(row -> new Listed(
                        row.key(),
                        row.reference(),
                        row.orderId(),
                        new Money(row.amountMinor(), row.currency()),
                        row.refundedAt()))
                .toList();
    }

    private static void check(ShopOrder order, Money amount) {
        if (order.paidMinor() == null) throw new ActionRefused("paid-unknown");
        if (!order.currency().equals(amount.currency())) throw new ActionRefused("other-currency");
        if (amount.minor() == 0) throw new ActionRefused("nothing-to-refund");
    }

    /** Whether the sum stays within what was paid is the database's to say: it alone sees all refunds at once. */
    private void add(UUID key, String orderId, Money amount) {
        try {
            refunds.add(key, "RF-" + Ids.next(), orderId, amount, clock.instant());
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains(OVER)) throw new ActionRefused("above-paid");
            throw violation;
        }
    }
}
