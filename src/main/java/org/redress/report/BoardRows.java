package org.redress.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads of the board. */
@Mapper
interface BoardRows {
    List<EscalationCount> escalations(@Param("now") Instant now);

    List<RunningOut> late(@Param("now") Instant now, @Param("most") int most, @Param("shown") int shown);

    List<RunningOut> near(
            @Param("now") Instant now, @Param("soon") Instant soon, @Param("most") int most, @Param("shown") int shown);

    List<Colleague> load(@Param("now") Instant now, @Param("soon") Instant soon, @Param("seen") Instant seen);

    List<Away> away(@Param("now") Instant now, @Param("limit") int limit);

    List<HeldTask> held(@Param("userId") String userId, @Param("limit") int limit);

    List<DayFigure> days(
            @Param("yesterday") Instant yesterday, @Param("today") Instant today, @Param("byNow") Instant byNow);

    List<SilentCase> silent(@Param("since") Instant since, @Param("most") int most, @Param("shown") int shown);
}
