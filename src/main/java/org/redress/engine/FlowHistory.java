package org.redress.engine;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** The engine's own history of cases: which processes ran, step by step, and what their tables answered. Times in UTC. */
@Mapper
public interface FlowHistory {
    /**
     * One run of a process for a case.
     *
     * @param name what the diagram is called
     * @param callerId the run that called this one, or null
     * @param state the engine's word: {@code ACTIVE}, {@code COMPLETED}, {@code EXTERNALLY_TERMINATED} …
     */
    record Run(
            String instanceId,
            String processId,
            String name,
            int version,
            String definitionId,
            String callerId,
            String caseNumber,
            Instant started,
            Instant ended,
            String state) {}

    /**
     * One step of a run; {@code parentId} is the step around it, or the run itself.
     *
     * @param who filled in the form of a task, or has it; null for what no person does
     * @param definitionId the version it was judged by when it ended, which a migration changes for open steps only
     */
    record Step(
            String id,
            String parentId,
            String instanceId,
            String definitionId,
            String element,
            String type,
            String taskId,
            String calledId,
            String who,
            Instant started,
            Instant ended,
            boolean cancelled) {}

    /** A table that was asked at a step, and which version of it. */
    record Asked(
            String id, String instanceId, String element, String definitionId, String table, int version, Instant at) {}

    /**
     * What went into a table or came out of it.
     *
     * @param ruleId null for inputs
     * @param name the id of the input, or the name of the output
     */
    record Value(String askedId, String ruleId, String name, String value) {}

    /** Runs of a case, oldest first. */
    List<Run> runs(@Param("number") CaseNumber number);

    /** Runs of one version of a process that ended in this time, newest first. */
    List<Run> ended(
            @Param("definitionId") String definitionId,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit);

    /** Steps of these runs in the order in which they began. */
    List<Step> steps(@Param("instances") List<String> instances, @Param("limit") int limit);

    List<Asked> asked(@Param("instances") List<String> instances);

    List<Value> inputs(@Param("asked") List<String> asked);

    List<Value> outputs(@Param("asked") List<String> asked);
}
