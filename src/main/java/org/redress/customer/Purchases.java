package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * What a person bought, one row per currency. The shop's reference of a person is a platform id they gave, or the buyer
 * of an order they complained about unless that buyer is known to be somebody else. Cancelled orders do not count.
 */
@Mapper
interface Purchases {
    /** Orders and money spent since a time, less refunds, and when the last order of all was placed. */
    record InCurrency(String currency, int orders, long spentMinor, Instant lastOrderAt) {}

    List<InCurrency> of(@Param("customerId") UUID customerId, @Param("since") Instant since);
}
