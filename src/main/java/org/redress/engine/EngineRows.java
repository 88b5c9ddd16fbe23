package org.redress.engine;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads of the engine's own tables for {@link EngineRoom}. */
@Mapper
interface EngineRows {
    /** A failure; {@code trace} is a job's stack trace, {@code told} what a worker said, without personal data. */
    record Failed(
            String key,
            String caseNumber,
            String processId,
            String definitionId,
            String activityId,
            Instant since,
            String trace,
            String told,
            String taskId) {}

    /** How many jobs fall into a bucket of lateness, 0 the least. */
    record Late(int bucket, int jobs) {}

    List<Failed> troubles(@Param("limit") int limit);

    List<Late> lateness(@Param("now") Instant now);

    EngineRoom.Jobs jobs(@Param("now") Instant now);

    List<EngineRoom.Backlog> backlog(@Param("now") Instant now);

    List<EngineRoom.DeployedSet> sets(@Param("limit") int limit);
}
