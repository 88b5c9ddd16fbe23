package org.redress.shop;

import java.util.UUID;
import org.redress.common.Money;

/** Money at the shop or its payment provider. Every call may fail after it took effect. */
public interface Payments {
    /**
     * Gives money back once per key, however often it is called with the same key, order and amount.
     *
     * @return the provider's reference
     * @throws ActionRefused when the provider decided not to pay, for example above paid less refunded
     */
    String refund(UUID key, String orderId, Money amount);

    /** What became of a refund, asked by its key. */
    Outcome lookUp(UUID key);
}
