package org.redress.shop;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was ordered ({@code redress.shop_order_line}). */
@Mapper
interface ShopOrderLines {
    List<OrderLine> of(String orderId);

    /** Removes the lines of these orders, before they are written anew. */
    void clear(@Param("orders") List<OrderImport.Item> orders);

    void put(@Param("lines") List<OrderImport.PlacedLine> lines);
}
