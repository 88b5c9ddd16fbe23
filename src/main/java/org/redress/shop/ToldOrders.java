package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Orders as news find them: who told them last and when, and which open cases they have. */
@Mapper
interface ToldOrders {
    /** Lets news of one order wait for each other until the end of the transaction, known or not. */
    void lock(String orderId);

    Optional<OrderNewsBook.Known> find(String orderId);

    void mark(
            @Param("orderId") String orderId,
            @Param("source") Source source,
            @Param("at") Instant at,
            @Param("digest") String digest);

    /** An order that was sent whole is delivered when all its first parcels are; returns 1 when that is new. */
    int settleDelivery(String orderId);

    /** Numbers of open cases about the order, the newest first. */
    List<CaseNumber> openCases(String orderId);
}
