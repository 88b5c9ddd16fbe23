package org.redress.shop;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.common.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The coupon book of the built-in shop. */
@Component
class BuiltInCoupons implements Coupons {
    /** No 0, O, 1 or I: codes are read out on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;

    private final BuiltInOrderBook orders;
    private final ShopCoupons coupons;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BuiltInCoupons(BuiltInOrderBook orders, ShopCoupons coupons, Clock clock) {
        this.orders = orders;
        this.coupons = coupons;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issue(UUID key, String orderId, Money worth, Instant validUntil) {
        String customer = orders.known(orderId).customerReference();
        if (worth.minor() == 0) throw new ActionRefused("coupon-of-nothing");
        coupons.add(key, code(), customer, worth, clock.instant(), validUntil);
        return coupons.find(key).referenceFor(customer + " " + worth.minor() + " " + worth.currency());
    }

    @Override
    public Outcome lookUp(UUID key) {
        return KeyUse.outcome(coupons.find(key));
    }

    private String code() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
