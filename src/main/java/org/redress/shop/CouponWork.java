package org.redress.shop;

import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues a coupon worth the amount of the action to the buyer of its order. */
@Component
class CouponWork extends ActionWork {
    private final Coupons coupons;
    private final Duration validity;

    CouponWork(ActionLedger ledger, Coupons coupons, @Value("${redress.shop.coupon-validity:P90D}") Duration validity) {
        super(ledger);
        this.coupons = coupons;
        this.validity = validity;
    }

    @Override
    public String topic() {
        return "coupon";
    }

    /** Counted from the moment the action was stored, so that a second send asks for the same coupon. */
    @Override
    String send(Action action) {
        return coupons.issue(
                action.id(),
                action.orderId(),
                action.owed(),
                action.preparedAt().plus(validity));
    }

    @Override
    Outcome lookUp(UUID key) {
        return coupons.lookUp(key);
    }
}
