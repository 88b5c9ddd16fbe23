package org.redress.audit;

/** Under which name people read an act: what an act did may say more than what it is. */
public final class ActName {
    private static final String MET = "DEADLINE_MET";
    private static final String MET_LATE = "DEADLINE_MET_LATE";

    private ActName() {}

    /** A deadline that was met when its time had run out was not kept. */
    public static String of(String action, boolean late) {
        return late && action.equals(MET) ? MET_LATE : action;
    }
}
