package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/**
 * One refund about which the shop and we do not agree; amounts in minor units, null on the side that knows nothing.
 *
 * @param key what the difference is known by: found again, it is the same one
 */
record RefundDifference(
        String key,
        Kind kind,
        UUID actionId,
        CaseNumber caseNumber,
        String reference,
        String orderId,
        Long ourMinor,
        Long theirMinor,
        String currency,
        Instant foundAt) {
    /** In what the two lists differ. */
    enum Kind {
        /** The shop gave back what none of our acts asked for. */
        UNKNOWN_TO_US,
        /** The shop gave it back, but we took the act for refused or unknown. */
        NOT_SETTLED,
        /** We hold it for done; the shop does not list it. */
        MISSING_AT_SHOP,
        /** Both know it with another amount. */
        OTHER_AMOUNT
    }

    /** The shop's side, with the act it belongs to, or null when there is none. */
    static RefundDifference of(Kind kind, Action ours, RefundList.Listed theirs, Instant now) {
        return new RefundDifference(
                "refund-difference:" + kind + ":" + (ours == null ? theirs.reference() : ours.id()),
                kind,
                ours == null ? null : ours.id(),
                ours == null ? null : ours.caseNumber(),
                theirs == null ? ours.providerReference() : theirs.reference(),
                theirs == null ? ours.orderId() : theirs.orderId(),
                ours == null ? null : ours.amountMinor(),
                theirs == null ? null : theirs.amount().minor(),
                theirs == null ? ours.currency() : theirs.amount().currency(),
                now);
    }
}
