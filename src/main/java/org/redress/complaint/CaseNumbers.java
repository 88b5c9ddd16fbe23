package org.redress.complaint;

import java.time.Instant;
import java.time.ZoneOffset;
import org.redress.common.CaseNumber;

/** Writes the next number of a kind, with the year of receipt (UTC) and at least six digits. */
final class CaseNumbers {
    private CaseNumbers() {}

    /** The number of a case of this kind that was received at this time. */
    static CaseNumber next(String kindLetter, long running, Instant received) {
        int year = received.atZone(ZoneOffset.UTC).getYear();
        return CaseNumber.of("%s-%d-%06d".formatted(kindLetter, year, running));
    }
}
