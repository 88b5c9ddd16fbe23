package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.Money;

/** Money given back ({@code redress.shop_refund}); the database adds each row to its payment and refuses too much. */
@Mapper
interface ShopRefunds {
    /** One refund as it stands in the table. */
    record Row(UUID key, String reference, String orderId, long amountMinor, String currency, Instant refundedAt) {}

    /** @return 1, or 0 when the key was used before; waits for a concurrent use of the same key */
    int add(
            @Param("key") UUID key,
            @Param("reference") String reference,
            @Param("orderId") String orderId,
            @Param("amount") Money amount,
            @Param("at") Instant at);

    KeyUse find(UUID key);

    /** True when a refund with the shop's reference is written already. */
    boolean known(String reference);

    List<Row> between(@Param("from") Instant from, @Param("until") Instant until);
}
