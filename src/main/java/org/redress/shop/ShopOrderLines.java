package org.redress.shop;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was ordered ({@code redress.shop_order_line}). */
@Mapper
interface ShopOrderLines {
    List<OrderLine> of(String orderId);

    /** An order, and how many lines it has now. */
    record Length(String orderId, int lines) {}

    /** Removes what is left of longer orders. */
    void cut(@Param("orders") List<Length> orders);

    /** Writes lines anew; one that names no batch keeps the batch of the same product. */
    void put(@Param("lines") List<OrderImport.PlacedLine> lines);
}
