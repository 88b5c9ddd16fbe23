package org.redress.desk;

import java.time.Instant;

/**
 * A deadline as every page shows it.
 *
 * @param icon promise, obligation or wait, or that the clock stands
 * @param tone calm, soon (a quarter or less is left), late, paused, met or withdrawn
 * @param name what was promised, and whether by us, by law, or whose turn it is
 * @param left how long it still is, or by how much it is late
 * @param exact when it is due; null while the clock stands
 * @param share how much of the time is gone, in percent
 */
record Badge(
        String icon,
        String nature,
        String tone,
        String name,
        String left,
        String exact,
        Instant from,
        Instant due,
        int share) {
    /** True while the time runs, so that the page counts it. */
    public boolean counts() {
        return tone.equals("calm") || tone.equals("soon") || tone.equals("late");
    }
}
