package org.redress.report;

import java.time.Instant;

/** A deadline that is late or near, with its case; {@code total} is how many there are of this sort. Times in UTC. */
public record RunningOut(
        String caseNumber,
        String kind,
        String caseType,
        String subject,
        boolean keptApart,
        String deadlineKind,
        String nature,
        String state,
        Instant started,
        Instant due,
        int total) {}
