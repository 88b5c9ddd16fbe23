package org.redress.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Confirmed blocks with their ends, and the appeals against them. */
@Mapper
interface BlockList {
    /** A block as two people decided on it; {@code actionId} is the shop's key, null until the shop was asked. */
    record Block(
            UUID id,
            CaseNumber caseNumber,
            UUID customerId,
            String judgedBy,
            String confirmedBy,
            Instant confirmedAt,
            Instant until,
            UUID actionId,
            boolean granted,
            Instant endedAt,
            String endedBecause) {}

    /** The newest confirmed block of the case that has not ended. */
    Optional<Block> standing(@Param("number") CaseNumber number);

    /** The newest confirmed block of the case, whether it stands or has ended. */
    Optional<Block> last(@Param("number") CaseNumber number);

    /** Blocks whose last day has come or whose appeal was granted, but which have not ended yet. */
    List<Block> toEnd(@Param("now") Instant now, @Param("limit") int limit);

    /** Ends a block; 0 when it has ended before. */
    int end(@Param("id") UUID id, @Param("because") String because, @Param("at") Instant at);

    /** Blocks that stand, the first to end first. */
    List<Block> all(@Param("limit") int limit);

    void file(BlockAppeal appeal);

    Optional<BlockAppeal> openAppeal(@Param("number") CaseNumber number);

    /** The newest appeal of the case, answered or not. */
    Optional<BlockAppeal> lastAppeal(@Param("number") CaseNumber number);

    void answer(
            @Param("id") UUID id,
            @Param("state") BlockAppeal.State state,
            @Param("answer") String answer,
            @Param("by") String by,
            @Param("at") Instant at);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
