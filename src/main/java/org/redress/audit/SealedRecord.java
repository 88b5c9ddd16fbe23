package org.redress.audit;

import java.time.Instant;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** How far the record of a case is sealed. */
@Component
public class SealedRecord {
    /** The last entry that a seal covers, with the number, time and key of that seal. */
    public record Last(long entry, long seal, Instant at, String keyId) {}

    private final Seals seals;

    SealedRecord(Seals seals) {
        this.seals = seals;
    }

    /** Empty while nothing of the case is sealed. */
    public Optional<Last> of(CaseNumber number) {
        return seals.lastOf(number.value());
    }
}
