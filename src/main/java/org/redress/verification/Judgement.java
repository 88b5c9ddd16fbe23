package org.redress.verification;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** A supervisor's judgement of suspected abuse; {@code blockDays} only for a block, at most 365. */
public record Judgement(
        UUID id,
        CaseNumber caseNumber,
        Verdict verdict,
        String reason,
        String judgedBy,
        Instant judgedAt,
        Integer blockDays,
        String confirmedBy,
        Instant confirmedAt) {}
