package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.redress.engine.OpenTask;

/** A task as a person sees it, named in their language; {@code due} in UTC, null when no deadline runs; {@code form} only for a single task. */
record TaskView(
        String id,
        String caseNumber,
        String process,
        String activity,
        String name,
        String group,
        String assignee,
        Instant createdAt,
        Instant due,
        JsonNode form) {
    static TaskView of(OpenTask task, String name, JsonNode form) {
        return new TaskView(
                task.taskId(),
                task.caseNumber(),
                task.processId(),
                task.activityId(),
                name,
                task.candidateGroup(),
                task.assignee(),
                task.createdAt(),
                task.due(),
                form);
    }
}
