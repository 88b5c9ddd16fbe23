package org.redress.shop;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Callbacks already taken ({@code redress.shop_delivery}). */
@Mapper
interface Deliveries {
    /** @return 1, or 0 when its id or its body was taken before; waits for a concurrent one */
    int add(Delivery delivery);

    /** Forgets at most so many of those received before; returns how many. */
    int forget(@Param("before") Instant before, @Param("most") int most);
}
