package org.redress.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads of the queue; every list comes from an index in its order. */
@Mapper
interface QueueRows {
    List<QueueRow> page(
            @Param("filter") QueueFilter filter,
            @Param("afterTime") Instant afterTime,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    /** How many tasks each filter finds, counted up to a limit, in one query. */
    List<Integer> counts(@Param("filters") List<QueueFilter> filters, @Param("most") int most);

    /** All open tasks that a group may see, counted by what views ask for. */
    List<QueueCell> cells(@Param("now") Instant now, @Param("dayEnd") Instant dayEnd);
}
