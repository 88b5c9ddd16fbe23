package org.redress.verification;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** The result of verifying in one round; {@code cause} is erasable text. */
public record Finding(
        UUID id,
        CaseNumber caseNumber,
        int round,
        String cause,
        Responsibility responsibility,
        String byId,
        Instant at) {}
