package org.redress.shop;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The built-in shop's parcels as news find and change them ({@code redress.shop_shipment}). */
@Mapper
interface ToldParcels {
    /** The parcel with this reference, locked. */
    List<ToldParcel> withReference(String reference);

    /** Parcels with this number on them, of the order if one is given, locked; several may travel under one number. */
    List<ToldParcel> withNumber(@Param("trackingNumber") String trackingNumber, @Param("orderId") String orderId);

    /** The order's only first parcel, locked, if no number was told of it yet. */
    List<ToldParcel> unnumbered(String orderId);

    /** @return 1, or 0 when the reference is taken */
    int add(@Param("parcel") ToldParcel parcel, @Param("source") Source source);

    void move(@Param("parcel") ToldParcel parcel, @Param("source") Source source);
}
