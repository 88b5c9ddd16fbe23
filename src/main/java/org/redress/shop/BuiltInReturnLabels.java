package org.redress.shop;

import java.time.Clock;
import java.util.UUID;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parcel desk of the built-in shop: labels with which buyers send goods back at the shop's cost. */
@Component
class BuiltInReturnLabels {
    private final BuiltInOrderBook orders;
    private final ShopReturnLabels labels;
    private final Clock clock;

    BuiltInReturnLabels(BuiltInOrderBook orders, ShopReturnLabels labels, Clock clock) {
        this.orders = orders;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * Orders one label per key for the goods of the order.
     *
     * @return the label's reference
     * @throws ActionRefused when the order is unknown
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String order(UUID key, String orderId) {
        labels.add(key, "RL-" + Ids.next(), orders.known(orderId).id(), clock.instant());
        return labels.find(key).referenceFor(orderId);
    }

    /** What became of a label asked for with this key. */
    Outcome lookUp(UUID key) {
        return KeyUse.outcome(labels.find(key));
    }
}
