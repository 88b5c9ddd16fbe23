package org.redress.report;

import java.time.Instant;

/** A task that somebody holds; {@code runsOut} is when the first clock of its case does (UTC), null when none runs. */
public record HeldTask(
        String taskId,
        String processId,
        String activityId,
        String name,
        String group,
        String caseNumber,
        String kind,
        String caseType,
        String subject,
        boolean keptApart,
        Instant runsOut) {}
