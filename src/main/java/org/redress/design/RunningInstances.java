package org.redress.design;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What runs of the cases, read from the engine's tables. */
@Mapper
interface RunningInstances {
    /** An instance of a process that belongs to a case. */
    record Instance(String id, String definitionId) {}

    /** The same with the ids of the elements where it stands, in order and separated by a space. */
    record Standing(CaseNumber caseNumber, String id, String definitionId, String elements) {}

    /** A timer job as it is now. */
    record TimerJob(String id, String executionId, String element, Instant due) {}

    /** An open deadline of a case. */
    record OpenDeadline(UUID id, String kind) {}

    /** All that runs of a case: its process, what that has called, and its escalations. */
    List<Instance> ofCase(@Param("number") CaseNumber number);

    /** All that runs of all cases, outside of the set. */
    List<Standing> outside(@Param("deployment") String deployment);

    List<TimerJob> timers(@Param("instance") String instance);

    List<OpenDeadline> deadlines(@Param("number") CaseNumber number);

    /** Tells the inbox in which scopes the tasks of an instance stand now. */
    void refreshScopes(@Param("instance") String instance);
}
