package org.redress.rehearsal;

import java.util.List;
import java.util.Map;
import org.redress.deadline.Nature;

/**
 * What one set of files made of the cases.
 *
 * @param deadlines by kind
 * @param escalations offers by level
 * @param decisions of escalations by outcome
 * @param works tasks of the processes that ran, also those that nobody ever came to
 * @param failures why cases could not be played to their end, the first few
 */
public record Result(
        int cases,
        long closed,
        Map<String, Kind> deadlines,
        Map<Integer, Long> escalations,
        Map<String, Long> decisions,
        long approvals,
        Map<String, Long> outcomes,
        Map<String, Remedy> remedies,
        List<Work> works,
        long failed,
        List<String> failures) {

    /** Deadlines of one kind. */
    public record Kind(Nature nature, long opened, long met, long missed, long withdrawn) {}

    /** Remedies of one kind, in minor units. */
    public record Remedy(long count, long amountMinor) {}

    /** A task: how often it was come to and done by people, and on average how many seconds it waited and took. */
    public record Work(
            String process,
            String element,
            String name,
            String type,
            long entered,
            long done,
            long waitedSeconds,
            long workedSeconds) {}

    /** Promises and obligations that were not kept; what we wait for ourselves is no breach. */
    public long breaches() {
        return deadlines.values().stream()
                .filter(kind -> kind.nature() != Nature.WAIT)
                .mapToLong(Kind::missed)
                .sum();
    }

    /** How many tasks people did. */
    public long tasks() {
        return works.stream().mapToLong(Work::done).sum();
    }
}
