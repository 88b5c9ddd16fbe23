package org.redress.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Quality samples and the cases drawn into them. */
@Mapper
interface QualitySamples {
    long nextNumber();

    void lock();

    boolean drawn(@Param("week") String week);

    int closed(@Param("from") Instant from, @Param("until") Instant until);

    /** What was closed in a window, with its risks; pauses are those above so many hours. */
    List<ClosedCase> population(
            @Param("from") Instant from, @Param("until") Instant until, @Param("pauseHours") int pauseHours);

    void add(QualitySample sample);

    Optional<QualitySample> find(@Param("number") CaseNumber number);

    /** Newest first, from before this number on when there is one. */
    List<QualitySample> page(@Param("before") String before, @Param("limit") int limit);

    void ruled(
            @Param("number") CaseNumber number,
            @Param("share") int share,
            @Param("perAgent") int perAgent,
            @Param("pauseHours") int pauseHours,
            @Param("goal") int goal,
            @Param("closedCases") int closedCases,
            @Param("at") Instant at);

    void pick(
            @Param("sample") CaseNumber sample,
            @Param("ordinal") int ordinal,
            @Param("drawn") ClosedCase drawn,
            @Param("reason") PickReason reason);

    List<Pick> picks(@Param("sample") CaseNumber sample);

    /** In the order of drawing, from after this place on. */
    List<Pick> pickPage(@Param("sample") CaseNumber sample, @Param("after") int after, @Param("limit") int limit);

    Optional<Pick> findPick(@Param("sample") CaseNumber sample, @Param("ordinal") int ordinal);

    void offered(@Param("sample") CaseNumber sample, @Param("ordinal") int ordinal, @Param("taskId") String taskId);

    void scored(
            @Param("sample") CaseNumber sample,
            @Param("ordinal") int ordinal,
            @Param("score") int score,
            @Param("task") String task,
            @Param("by") String by,
            @Param("at") Instant at);

    void coached(
            @Param("sample") CaseNumber sample,
            @Param("ordinal") int ordinal,
            @Param("task") String task,
            @Param("by") String by,
            @Param("at") Instant at);

    /** The tasks in whose forms something was noted about this case or the talk that it led to. */
    List<String> tasksAbout(@Param("number") CaseNumber number);
}
