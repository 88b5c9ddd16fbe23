package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Labels for the way back that the built-in shop has ordered ({@code redress.shop_return_label}). */
@Mapper
interface ShopReturnLabels {
    /** @return 1, or 0 when the key was used before */
    int add(
            @Param("key") UUID key,
            @Param("reference") String reference,
            @Param("orderId") String orderId,
            @Param("at") Instant at);

    KeyUse find(UUID key);
}
