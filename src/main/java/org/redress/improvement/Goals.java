package org.redress.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Expected and measured numbers, one per round. */
@Mapper
interface Goals {
    /** Keeps the goal of a round; a goal that was refused is replaced. */
    void put(Goal goal);

    Optional<Goal> find(@Param("number") CaseNumber number, @Param("round") int round);

    /** Of every round, the first one first. */
    List<Goal> all(@Param("number") CaseNumber number);

    void approved(@Param("number") CaseNumber number, @Param("round") int round, @Param("by") String by);

    /** Begins to count, or goes on counting from where it began. */
    void watched(
            @Param("number") CaseNumber number,
            @Param("round") int round,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("extended") boolean extended);

    void measured(
            @Param("number") CaseNumber number,
            @Param("round") int round,
            @Param("measured") long measured,
            @Param("exposures") long exposures);

    void judged(@Param("number") CaseNumber number, @Param("round") int round, @Param("effect") String effect);
}
