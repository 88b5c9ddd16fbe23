package org.redress.improvement;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** Why a case arose; {@code note} is erasable text, {@code product} the order's main product. */
public record Cause(
        UUID id,
        CaseNumber caseNumber,
        int round,
        String code,
        boolean preventable,
        boolean articleHelps,
        String note,
        UUID customerId,
        String product,
        String byId,
        Instant at) {}
