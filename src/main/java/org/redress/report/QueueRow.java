package org.redress.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A task in the queue with the head of its case and the deadline of the case that runs out first; the escalation only
 * for the task of deciding one. Times in UTC, null where there is none.
 */
public record QueueRow(
        String taskId,
        String processId,
        String activityId,
        String name,
        String group,
        String assignee,
        Instant createdAt,
        Instant runsOut,
        String caseNumber,
        String kind,
        String stage,
        String urgency,
        String tier,
        String caseType,
        String orderId,
        String subject,
        boolean keptApart,
        String customerName,
        UUID escalationId,
        Integer level,
        String deadlineKind,
        String nature,
        String state,
        Instant started,
        Instant due,
        Long leftSeconds) {}
