package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.Money;

/** Coupons of the shop. */
public interface Coupons {
    /**
     * Issues one coupon per key to the buyer of the order.
     *
     * @return the code the buyer types in
     * @throws ActionRefused when the order is unknown
     */
    String issue(UUID key, String orderId, Money worth, Instant validUntil);

    /** What became of a coupon asked for with this key. */
    Outcome lookUp(UUID key);
}
