package org.redress.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What happened at the elements of one version of a process in a time; every read is bounded. */
@Mapper
interface HeatRows {
    /** Steps that ended at an element; lengths in milliseconds. */
    record Passed(String element, long passes, long cancelled, double meanMs, double medianMs) {}

    /** Breaches of a kind of deadline. */
    record Breached(String kind, int breaches) {}

    /** Of the newest so many steps. */
    List<Passed> passed(
            @Param("definitionId") String definitionId,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit);

    List<Breached> breached(
            @Param("definitionId") String definitionId, @Param("from") Instant from, @Param("until") Instant until);
}
