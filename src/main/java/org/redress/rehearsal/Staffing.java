package org.redress.rehearsal;

import java.util.Map;
import java.util.TreeMap;

/** How many people a shop of this size would have: so many that an ordinary day is done on the same day. */
final class Staffing {
    /** Minutes of work that one case makes for each group, on average. */
    private static final Map<String, Double> MINUTES = Map.of(
            "agents", 34.0,
            "vipagents", 8.0,
            "supervisors", 9.0,
            "managers", 3.0,
            "warehouse", 4.0,
            "finance", 2.0,
            "quality", 6.0);

    private static final double MINUTES_A_DAY = 12 * 60 * 0.8;

    private Staffing() {}

    static Map<String, Integer> of(int cases, int days) {
        double each = (double) cases / days;
        var team = new TreeMap<String, Integer>();
        MINUTES.forEach((group, minutes) -> team.put(group, 1 + (int) Math.ceil(each * minutes / MINUTES_A_DAY)));
        return team;
    }
}
