package org.redress.improvement;

import java.time.Instant;
import org.redress.common.CaseNumber;

/** The head of an improvement: which signals it answers, and how it ended. */
record Improvement(
        CaseNumber number,
        String signalKey,
        String reason,
        int severity,
        String causeCode,
        String product,
        String carrier,
        Instant openedAt,
        Instant closedAt,
        String outcome,
        CaseNumber mergedInto) {

    boolean open() {
        return closedAt == null;
    }
}
