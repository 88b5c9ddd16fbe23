package org.redress.shop;

import java.time.Clock;
import java.util.UUID;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The workshop of the built-in shop. */
@Component
class BuiltInRepairs implements Repairs {
    private final BuiltInOrderBook orders;
    private final ShopRepairs repairs;
    private final Clock clock;

    BuiltInRepairs(BuiltInOrderBook orders, ShopRepairs repairs, Clock clock) {
        this.orders = orders;
        this.repairs = repairs;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String arrange(UUID key, String orderId) {
        if (orders.known(orderId).state() != OrderState.DELIVERED) throw new ActionRefused("order-not-delivered");
        repairs.add(key, "RP-" + Ids.next(), orderId, clock.instant());
        return repairs.find(key).referenceFor(orderId);
    }

    @Override
    public Outcome lookUp(UUID key) {
        return KeyUse.outcome(repairs.find(key));
    }
}
