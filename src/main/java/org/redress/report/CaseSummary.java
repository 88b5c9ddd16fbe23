package org.redress.report;

import java.time.Instant;

/** One line of a list of cases; {@code nextDue} is the earliest due time of a running deadline (UTC). */
public record CaseSummary(
        String number,
        String kind,
        String stage,
        String outcome,
        String owner,
        String group,
        String urgency,
        Integer severity,
        String caseType,
        String tier,
        int priority,
        String orderId,
        String subject,
        boolean keptApart,
        Instant receivedAt,
        Instant closedAt,
        Instant nextDue,
        boolean overdue,
        String assignee) {}
