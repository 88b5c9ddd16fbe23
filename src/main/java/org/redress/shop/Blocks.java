package org.redress.shop;

import java.time.Instant;
import java.util.UUID;

/** Buyers who may not order for a time. */
public interface Blocks {
    /**
     * Blocks the buyer of the order, once per key.
     *
     * @param until end of the block, at most 365 days ahead; it then ends by itself
     * @return the shop's reference of the block
     * @throws ActionRefused when the order is unknown, the reason is missing or the end is out of bounds
     */
    String block(UUID key, String orderId, String reason, Instant until);

    /** True when a block on the buyer is in force at this time. */
    boolean blocked(String customerReference, Instant at);

    /** What became of a block asked for with this key. */
    Outcome lookUp(UUID key);

    /** Ends the block asked for with this key now; nothing when it has ended or never came into force. */
    void lift(UUID key);
}
