package org.redress.report;

import java.time.Instant;

/** Another case of the same person, in a line; {@code csat} is how they rated it, or null. */
public record EarlierCase(
        String number,
        String kind,
        String caseType,
        String stage,
        String outcome,
        String subject,
        boolean keptApart,
        String orderId,
        Instant receivedAt,
        Integer csat) {}
