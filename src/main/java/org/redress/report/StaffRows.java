package org.redress.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads of who works, how fast, and on what. */
@Mapper
interface StaffRows {
    /** Somebody at work, in one of their groups. */
    record OnDuty(String person, String group) {}

    /** Tasks that were completed, and the hours of people in which that was. */
    record Pace(int tasks, int hours) {}

    /** Cases of these groups whose clocks run out before that time, first what runs out first. */
    List<Workload.Due> due(
            @Param("groups") List<String> groups, @Param("until") Instant until, @Param("limit") int limit);

    /** People of these groups who were at the desk since then and work now. */
    List<OnDuty> onDuty(@Param("groups") List<String> groups, @Param("since") Instant since, @Param("now") Instant now);

    Pace pace(@Param("first") UUID first);
}
