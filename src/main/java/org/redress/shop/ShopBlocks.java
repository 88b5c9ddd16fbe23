package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Blocked buyers of the built-in shop ({@code redress.shop_block}); the database refuses more than 365 days. */
@Mapper
interface ShopBlocks {
    /** @return 1, or 0 when the key was used before */
    int add(
            @Param("key") UUID key,
            @Param("reference") String reference,
            @Param("customer") String customerReference,
            @Param("reason") String reason,
            @Param("at") Instant at,
            @Param("until") Instant until);

    boolean inForce(@Param("customer") String customerReference, @Param("at") Instant at);

    KeyUse find(UUID key);

    void lift(@Param("key") UUID key, @Param("at") Instant at);
}
