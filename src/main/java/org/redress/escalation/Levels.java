package org.redress.escalation;

import java.util.Set;

/** Who decides on which level: 1 supervisors, 2 and 3 managers. Managers may also take what supervisors left lying. */
final class Levels {
    static final int TOP = 3;
    static final String SUPERVISORS = "supervisors";
    static final String MANAGERS = "managers";

    private Levels() {}

    static String groupOf(int level) {
        return level == 1 ? SUPERVISORS : MANAGERS;
    }

    static boolean mayTake(int level, Set<String> groups) {
        return groups.contains(MANAGERS) || level == 1 && groups.contains(SUPERVISORS);
    }

    /** The level after this one, or the wanted one if that is higher; never above the top. */
    static int after(int level, int wanted) {
        return Math.min(TOP, Math.max(level + 1, wanted));
    }
}
