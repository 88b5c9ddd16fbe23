package org.redress.shop;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The built-in shop's orders with what was paid for them ({@code redress.shop_order}, {@code shop_payment}). */
@Mapper
interface ShopOrders {
    Optional<ShopOrder> find(String orderId);

    boolean none();

    /** Writes orders as given; an order that is there already takes the new values. */
    void put(@Param("orders") List<OrderImport.Item> orders);

    /** Writes what was paid; what was refunded stays. */
    void putPayments(@Param("orders") List<OrderImport.Item> orders);
}
