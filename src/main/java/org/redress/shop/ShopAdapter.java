package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.Money;

/** The calls that a real shop answers, whichever it is. Each may throw {@link ShopAway}. */
interface ShopAdapter extends Marketplace {
    /** The order with its parcels and refunds as it stands now; empty when the shop does not know it. */
    Optional<List<News>> order(String orderId);

    /**
     * Gives money back and writes our key beside it.
     *
     * @return the shop's reference
     * @throws ActionRefused when the shop decided not to pay, or a person must look whether it did
     */
    String refund(UUID key, String orderId, Money amount);

    /** Every refund that the shop says it made from a time (UTC) until before another, whoever asked for it. */
    List<RefundList.Listed> refunds(Instant from, Instant until);

    /** The shop's reference of the refund of that order which carries our key. */
    Optional<String> refunded(UUID key, String orderId);
}
