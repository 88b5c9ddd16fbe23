package org.redress.shop;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The newest scan of each parcel ({@code redress.shop_parcel_scan}). */
@Mapper
interface ShopParcelScans {
    Optional<Carriers.Scan> last(@Param("carrier") String carrier, @Param("trackingNumber") String trackingNumber);

    /** @return 1, or 0 when newer or the same news is there already */
    int put(
            @Param("carrier") String carrier,
            @Param("trackingNumber") String trackingNumber,
            @Param("state") Parcel.State state,
            @Param("at") Instant at);
}
