package org.redress.improvement;

import java.util.Set;
import org.redress.common.CaseNumber;

/**
 * Something in the record that calls for an improvement. What arrives under one key belongs to one improvement; an
 * {@code occasion} such as a week's Pareto counts once for ever, and is null where each signal counts.
 */
record Signal(
        String key,
        String reason,
        int severity,
        String causeCode,
        String product,
        String carrier,
        String occasion,
        Set<CaseNumber> cases) {

    Signal {
        cases = Set.copyOf(cases);
    }

    /** A signal about the shop as a whole. */
    static Signal ofShop(String key, String reason, int severity, String occasion) {
        return new Signal(key, reason, severity, null, null, null, occasion, Set.of());
    }
}
