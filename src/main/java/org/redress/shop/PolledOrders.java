package org.redress.shop;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** When the shop was last asked for orders with open cases ({@code redress.shop_poll}). */
@Mapper
interface PolledOrders {
    /** Orders with open cases that were not asked for since, the longest ago first. */
    List<String> due(@Param("before") Instant before, @Param("limit") int limit);

    /** @return 1, or 0 when another node has asked since */
    int claim(@Param("orderId") String orderId, @Param("now") Instant now, @Param("before") Instant before);

    /** Forgets at most so many that were last asked for before. */
    int forget(@Param("before") Instant before, @Param("most") int most);
}
