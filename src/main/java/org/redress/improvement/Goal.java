package org.redress.improvement;

import java.time.Instant;
import org.redress.common.CaseNumber;

/**
 * The number by which a round is judged. Rates are per 10,000 orders, scores out of 100; {@code before} was counted when
 * the goal was set, {@code measured} and {@code exposures} at the end of the watch window.
 */
record Goal(
        CaseNumber improvement,
        int round,
        Metric metric,
        long before,
        long expected,
        int windowDays,
        String setBy,
        String approvedBy,
        Instant watchedFrom,
        Instant watchedUntil,
        boolean extended,
        Long measured,
        Long exposures,
        String effect) {

    /** Whether the measured number is as good as was expected. */
    boolean reached() {
        return measured != null && (metric.rises() ? measured >= expected : measured <= expected);
    }
}
