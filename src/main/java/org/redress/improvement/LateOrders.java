package org.redress.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Late orders, and the forecast that finds them. */
@Mapper
interface LateOrders {
    /** An order that has not left, when it is promised, and when orders like it leave. */
    record Forecast(String orderId, String customerReference, String state, Instant promisedAt, Instant forecastAt) {}

    long nextNumber();

    /** Orders whose forecast is later than so many hours before their promise and that have no case yet. */
    List<Forecast> late(@Param("now") Instant now, @Param("marginHours") int marginHours, @Param("limit") int limit);

    /** The forecast of one order now; empty when it has left, is cancelled or promises nothing. */
    Optional<Forecast> forecast(@Param("orderId") String orderId, @Param("now") Instant now);

    /** Keeps the order; 0 when another node was quicker. */
    int add(LateOrder order);

    boolean known(@Param("orderId") String orderId);

    void lock(@Param("orderId") String orderId);

    Optional<LateOrder> find(@Param("number") CaseNumber number);

    void forecasted(@Param("number") CaseNumber number, @Param("forecastAt") Instant forecastAt);

    void named(@Param("number") CaseNumber number, @Param("reason") String reason, @Param("shipsAt") Instant shipsAt);

    void told(@Param("number") CaseNumber number, @Param("at") Instant at);
}
