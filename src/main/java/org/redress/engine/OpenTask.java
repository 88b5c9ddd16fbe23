package org.redress.engine;

import java.time.Instant;

/**
 * A task somebody can work on now. {@code due} is the earliest due time of the deadlines around it (UTC), null when
 * none runs; {@code scopes} are the engine's scopes around it, innermost first.
 */
public record OpenTask(
        String taskId,
        String caseNumber,
        String processId,
        String activityId,
        String name,
        String candidateGroup,
        String assignee,
        Instant createdAt,
        Instant due,
        String instanceId,
        String[] scopes) {}
