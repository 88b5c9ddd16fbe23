package org.redress.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The inbox: one row per task that waits for a person. */
@Mapper
public interface OpenTasks {
    void add(OpenTask task);

    void assign(@Param("taskId") String taskId, @Param("assignee") String assignee);

    /** Shows when the task runs out, null for never; for tasks whose clock changes while they are open. */
    void due(@Param("taskId") String taskId, @Param("due") Instant due);

    void remove(@Param("taskId") String taskId);

    Optional<OpenTask> find(@Param("taskId") String taskId);

    /** All open tasks of a case, oldest first. */
    List<OpenTask> ofCase(@Param("caseNumber") String caseNumber);

    /** All open tasks that this person holds. */
    List<OpenTask> held(@Param("assignee") String assignee);

    /** One page of what these groups may see, least time left first; {@code after} is the last row of the page before. */
    List<OpenTask> page(
            @Param("groups") List<String> groups,
            @Param("assignee") String assignee,
            @Param("afterDue") Instant afterDue,
            @Param("afterId") String afterId,
            @Param("limit") int limit);
}
