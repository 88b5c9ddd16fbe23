package org.redress.improvement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Orders that share a fault and about which nobody has complained. */
@Mapper
interface Victims {
    /** One order of the list, and whose it is in the shop's own reference. */
    record Victim(String orderId, String customerReference, UUID letterId, Instant toldAt) {}

    /** A letter of this improvement to somebody who is erased, in the language they had. */
    record Forgotten(CaseNumber improvement, UUID letterId, String language) {}

    /** How many orders are listed, and about how many of them a letter went out. */
    record Tally(long found, long told) {}

    /** Searches the shop's orders and keeps the newest that share the fault; the list is made anew each time. */
    int list(@Param("number") CaseNumber number, @Param("fault") Fault fault, @Param("limit") int limit);

    void clear(@Param("number") CaseNumber number);

    List<Victim> of(@Param("number") CaseNumber number);

    /** By order, from after this one on when there is one. */
    List<Victim> page(@Param("number") CaseNumber number, @Param("after") String after, @Param("limit") int limit);

    Tally tally(@Param("number") CaseNumber number);

    /** Notes which letter told which customer. */
    void told(
            @Param("number") CaseNumber number,
            @Param("orderId") String orderId,
            @Param("customerId") UUID customerId,
            @Param("letterId") UUID letterId,
            @Param("at") Instant at);

    /** Forgets whom letters told who are erased, and gives those letters; those under a legal hold wait. */
    List<Forgotten> forget();
}
