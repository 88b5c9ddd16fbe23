package org.redress.followup;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** One attempt to reach the customer; {@code solved} is their answer, null when nobody answered. */
public record FollowUp(
        UUID id,
        CaseNumber caseNumber,
        int round,
        String kind,
        int attempt,
        String result,
        Boolean solved,
        String note,
        String byId,
        Instant at) {}
