package org.redress.report;

import java.time.Instant;

/**
 * A case in which nobody did anything since then (UTC); {@code holder} has its oldest task, or null. {@code total} is how
 * many such cases there are.
 */
public record SilentCase(
        String caseNumber,
        String kind,
        String caseType,
        String stage,
        String subject,
        boolean keptApart,
        String holder,
        String group,
        Instant since,
        int total) {}
