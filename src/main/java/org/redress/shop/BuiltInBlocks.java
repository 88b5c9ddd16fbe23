package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the built-in shop. */
@Component
class BuiltInBlocks implements Blocks {
    static final Duration LONGEST = Duration.ofDays(365);

    private final BuiltInOrderBook orders;
    private final ShopBlocks blocks;
    private final Clock clock;

    BuiltInBlocks(BuiltInOrderBook orders, ShopBlocks blocks, Clock clock) {
        this.orders = orders;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String block(UUID key, String orderId, String reason, Instant until) {
        String customer = orders.known(orderId).customerReference();
        Instant now = clock.instant();
        if (reason == null || reason.isBlank()) throw new ActionRefused("block-without-reason");
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) throw new ActionRefused("block-end-out-of-bounds");
        blocks.add(key, "BL-" + Ids.next(), customer, reason, now, until);
        return blocks.find(key).referenceFor(customer);
    }

    @Override
    public boolean blocked(String customerReference, Instant at) {
        return blocks.inForce(customerReference, at);
    }

    @Override
    public Outcome lookUp(UUID key) {
        return KeyUse.outcome(blocks.find(key));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void lift(UUID key) {
        blocks.lift(key, clock.instant());
    }
}
