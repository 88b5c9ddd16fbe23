package org.redress.shop;

import java.time.Instant;

/**
 * A marketplace stepped in, ruled, or set another date.
 *
 * @param caseNumber our number, if the sender knows it; else the open case of the order is meant
 * @param deadline the obligation that gets another date, for {@code DEADLINE_MOVED}
 */
record PlatformNews(
        PlatformTold.What what,
        String caseNumber,
        String orderId,
        String reference,
        Instant due,
        String deadline,
        PlatformTold.Ruling ruling,
        Instant at)
        implements News {}
