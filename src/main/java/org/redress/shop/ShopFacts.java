package org.redress.shop;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Frozen facts ({@code redress.shop_fact}) and the reads they are made of. */
@Mapper
interface ShopFacts {
    /** Does nothing when the task has a snapshot already. */
    void add(@Param("taskId") String taskId, @Param("snapshot") FactSnapshot snapshot);

    FactSnapshot ofTask(String taskId);

    Optional<FactSnapshot> latest(CaseNumber number);

    List<FactSnapshot> of(CaseNumber number);

    List<CaseFacts.EarlierCase> earlierCases(CaseNumber number);

    List<CaseFacts.EarlierAct> earlierActs(CaseNumber number);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
