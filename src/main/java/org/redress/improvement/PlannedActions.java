package org.redress.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Corrective actions, by improvement, round and place in the plan. */
@Mapper
interface PlannedActions {
    void add(PlannedAction action);

    Optional<PlannedAction> find(
            @Param("number") CaseNumber number, @Param("round") int round, @Param("ordinal") int ordinal);

    List<PlannedAction> ofRound(@Param("number") CaseNumber number, @Param("round") int round);

    /** Of every round, in the order of the plans. */
    List<PlannedAction> all(@Param("number") CaseNumber number);

    /** A plan that was refused is made anew. */
    void discard(@Param("number") CaseNumber number, @Param("round") int round);

    void done(
            @Param("number") CaseNumber number,
            @Param("round") int round,
            @Param("ordinal") int ordinal,
            @Param("proof") String proof,
            @Param("by") String by,
            @Param("at") Instant at);
}
