package org.redress.report;

import java.time.Instant;

/** Another case of the same person, in a line. */
public record EarlierCase(
        String number,
        String kind,
        String caseType,
        String stage,
        String outcome,
        String subject,
        Instant receivedAt) {}
