package org.redress.shop;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Differences that were found ({@code redress.refund_difference}) and the acts that are compared. */
@Mapper
interface RefundDifferences {
    /** Keeps a difference; 0 when it was found before. */
    int add(RefundDifference difference);

    /** The newest differences. */
    List<RefundDifference> newest(@Param("limit") int limit);

    /** Our acts that belong to one of these refunds, by key or by reference; the list is not empty. */
    List<Action> actsOf(@Param("refunds") List<RefundList.Listed> refunds);

    /** Refunds that we hold for done since a time, without those that people paid by hand. */
    List<Action> done(@Param("from") Instant from, @Param("until") Instant until);
}
