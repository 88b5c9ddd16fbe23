package org.redress.improvement;

import java.time.Instant;
import org.redress.common.CaseNumber;

/** One case of a sample, why it was drawn, and how it was scored; {@code taskId} is the open task that scores it. */
record Pick(
        CaseNumber sample,
        int ordinal,
        CaseNumber caseNumber,
        String agent,
        PickReason reason,
        String taskId,
        Integer score,
        String scoredBy,
        Instant scoredAt,
        String coachedBy,
        Instant coachedAt) {}
