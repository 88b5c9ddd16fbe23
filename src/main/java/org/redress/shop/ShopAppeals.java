package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Appeals of the built-in shop ({@code redress.shop_appeal}). */
@Mapper
interface ShopAppeals {
    /** @return 1, or 0 when the key was used before */
    int add(
            @Param("key") UUID key,
            @Param("reference") String reference,
            @Param("platform") String platform,
            @Param("reviewId") String reviewId,
            @Param("at") Instant at);

    KeyUse find(UUID key);
}
