package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** Frozen facts of a case: the exact JSON text of {@link CaseFacts} and the SHA-256 of its UTF-8 bytes, in hex. */
public record FactSnapshot(
        UUID id, CaseNumber caseNumber, String orderId, String facts, String sha256, Instant takenAt) {
    /** True when the text is still the one that was hashed. */
    public boolean intact() {
        return FactBook.sha256(facts).equals(sha256);
    }
}
