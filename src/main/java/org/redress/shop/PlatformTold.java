package org.redress.shop;

import java.time.Instant;
import org.redress.common.CaseNumber;

/**
 * A marketplace wrote about a case; published in the transaction that stores its message. A listener that cannot take
 * it refuses, and the message waits for a person.
 *
 * @param due the date it sets, in UTC; null for a ruling
 * @param deadline the obligation that gets another date, or null
 */
public record PlatformTold(
        CaseNumber caseNumber, What what, String reference, Instant due, String deadline, Ruling ruling) {
    /** What the marketplace did. */
    public enum What {
        STEPPED_IN,
        RULED,
        DEADLINE_MOVED
    }

    /** For whom it decided. */
    public enum Ruling {
        FOR_SHOP,
        AGAINST_SHOP
    }
}
