package org.redress.design;

import java.util.Map;

/**
 * A row of the table of remedies: how much each of three people may give by it, in minor units of the currency; -1 is up
 * to what the customer paid, 0 that this person asks the next.
 *
 * @param rule the row's id in the table
 * @param remedy what is given
 * @param when the row's conditions as they stand in the table, by input
 */
public record LimitRow(
        String rule, String remedy, Map<String, String> when, long agent, long supervisor, long manager) {
    private static final long MOST = 100_000_000;

    String written() {
        return rule + " " + agent + " " + supervisor + " " + manager;
    }

    /** Whoever stands higher may give at least as much. */
    boolean rises() {
        return size(agent) <= size(supervisor) && size(supervisor) <= size(manager);
    }

    boolean fits() {
        return fits(agent) && fits(supervisor) && fits(manager);
    }

    private static boolean fits(long limit) {
        return limit >= -1 && limit <= MOST;
    }

    private static long size(long limit) {
        return limit == -1 ? Long.MAX_VALUE : limit;
    }
}
