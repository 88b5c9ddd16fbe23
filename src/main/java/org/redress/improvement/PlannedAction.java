package org.redress.improvement;

import java.time.Instant;
import org.redress.common.CaseNumber;

/** One corrective action of a plan: what, by whom, until when; {@code proof} is how it can be seen. */
record PlannedAction(
        CaseNumber improvement,
        int round,
        int ordinal,
        String kind,
        String action,
        String owner,
        Instant due,
        String plannedBy,
        String proof,
        String doneBy,
        Instant doneAt) {}
