package org.redress.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a rehearsal knows, handed to a JVM of its own: one set of files, the calendars, who comes when, and how people
 * behave.
 *
 * @param beans names that models may use
 * @param team how many people each group has
 * @param until when the last day ends; what still runs then is left as it is
 */
record Script(
        Link link,
        Map<String, String> files,
        Map<String, String> calendars,
        Set<String> beans,
        List<Arrival> arrivals,
        Habits habits,
        Map<String, Integer> team,
        long seed,
        Instant until) {

    /** The database and the schema in it that the rehearsal may fill and empty as it likes. */
    record Link(String url, String user, String password, String schema) {}
}
