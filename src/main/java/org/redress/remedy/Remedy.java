package org.redress.remedy;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Money;

/** A remedy from proposal to proof; {@code reasons} is what the customer reads, and erasable. */
public record Remedy(
        UUID id,
        CaseNumber caseNumber,
        int round,
        RemedyKind kind,
        long amountMinor,
        String currency,
        String reasons,
        State state,
        String proposedBy,
        Instant proposedAt,
        String approvedBy,
        Instant decidedAt,
        UUID actionId,
        String proof,
        Instant executedAt) {
    /** How far it has come. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        SENT,
        ACCEPTED,
        REJECTED,
        EXECUTED,
        REPLACED
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }
}
