package org.redress.shop;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The built-in shop's parcels ({@code redress.shop_shipment}). */
@Mapper
interface ShopShipments {
    List<Parcel> of(String orderId);

    /** @return 1, or 0 when the key was used before */
    int add(
            @Param("key") UUID key,
            @Param("reference") String reference,
            @Param("orderId") String orderId,
            @Param("kind") Parcel.Kind kind);

    KeyUse find(UUID key);

    /** Writes the first parcel of each order that has been handed to a carrier. */
    void putOriginals(@Param("orders") List<OrderImport.Item> orders);
}
