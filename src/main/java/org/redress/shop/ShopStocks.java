package org.redress.shop;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The built-in shop's shelf ({@code redress.shop_stock}). */
@Mapper
interface ShopStocks {
    Optional<Integer> of(String productId);

    void put(@Param("productId") String productId, @Param("quantity") int quantity);
}
