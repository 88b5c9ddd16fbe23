package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** News that cannot take effect yet ({@code redress.shop_waiting}). */
@Mapper
interface Waiting {
    /** @return 1, or 0 when the same news waits already, or a person has dismissed it */
    int add(WaitingNews news);

    Optional<WaitingNews> find(UUID id);

    /** Takes the next row that is due, unless another node has it. */
    Optional<WaitingNews> lockNext(@Param("now") Instant now);

    /** Puts it off, unless somebody has woken it since it was taken. */
    void postpone(@Param("row") WaitingNews row, @Param("reason") String reason, @Param("nextTry") Instant nextTry);

    void remove(UUID id);

    /** Lets what waits for the order be tried at once. */
    void wakeOrder(@Param("orderId") String orderId, @Param("now") Instant now);

    void wakeOrders(@Param("orders") List<OrderImport.Item> orders, @Param("now") Instant now);

    /** Lets what waits for a parcel with this number be tried at once. */
    void wakeParcel(@Param("trackingNumber") String trackingNumber, @Param("now") Instant now);

    void wake(@Param("id") UUID id, @Param("now") Instant now);

    /** @return 1, or 0 when it does not wait any more */
    int dismiss(@Param("id") UUID id, @Param("by") String by, @Param("why") String why, @Param("at") Instant at);

    /** One page, the oldest first. */
    List<WaitingNews> page(
            @Param("afterTime") Instant afterTime, @Param("afterId") UUID afterId, @Param("limit") int limit);

    /** Forgets at most so many that were dismissed before; returns how many. */
    int forget(@Param("before") Instant before, @Param("most") int most);
}
