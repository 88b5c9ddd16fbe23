package org.redress.report;

import java.time.Instant;
import java.util.List;

/**
 * How well the cases of a time fit the diagram they ran on.
 *
 * @param runs how many runs that ended in the time were replayed, {@code fitting} those without any deviation
 * @param steps their steps, {@code allowed} those that the flows of the diagram allow; both are counted in steps
 * @param migrated runs that were moved to this version on the way, whose steps were judged by the version of each
 * @param cut true when there were more runs than are replayed, so that only the newest count
 * @param strays the first deviation of each run that has one, the newest first, at most 100
 */
public record Conformance(
        int runs, int fitting, long steps, long allowed, int migrated, boolean cut, List<Stray> strays) {
    /** Where a run first left the diagram; {@code kind} is {@code OFF_MODEL} or {@code LEFT_OUT}. */
    public record Stray(String number, String instanceId, String kind, String element, String drawn, Instant at) {}

    /** The share of steps that the diagram allows; 1 when there were none. */
    public double fitness() {
        return steps == 0 ? 1 : (double) allowed / steps;
    }
}
