package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.Money;

/** The built-in shop's coupons ({@code redress.shop_coupon}). */
@Mapper
interface ShopCoupons {
    /** @return 1, or 0 when the key was used before */
    int add(
            @Param("key") UUID key,
            @Param("code") String code,
            @Param("customer") String customerReference,
            @Param("worth") Money worth,
            @Param("at") Instant at,
            @Param("validUntil") Instant validUntil);

    KeyUse find(UUID key);
}
