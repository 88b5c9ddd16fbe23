package org.redress.shop;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Disputes of the built-in shop. */
@Mapper
interface ShopDisputes {
    /** Writes it as it stands; a decision that names no time was taken now. */
    void write(@Param("one") BuiltInMarketplace.Dispute dispute, @Param("now") Instant now);

    /** Those that wait for the shop's evidence, the soonest due first. */
    List<BuiltInMarketplace.Dispute> waiting(@Param("now") Instant now, @Param("limit") int limit);

    List<BuiltInMarketplace.Dispute> decided(@Param("references") List<String> references);
}
