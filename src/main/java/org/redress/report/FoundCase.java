package org.redress.report;

import java.time.Instant;

/** A case that a search found; {@code missed} counts promises and obligations that were not kept. Times in UTC. */
public record FoundCase(
        String number,
        String kind,
        String caseType,
        String subject,
        String stage,
        String outcome,
        String orderId,
        String customerName,
        Instant receivedAt,
        Instant closedAt,
        int missed,
        int escalations,
        Long amountMinor,
        String currency) {}
