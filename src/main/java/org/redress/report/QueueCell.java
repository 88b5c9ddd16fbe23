package org.redress.report;

/**
 * How many open tasks of a group are alike in everything a view can ask for; {@code late} and {@code today} tell whether
 * their clocks had run out, or do so on this day, and null stands for a task without a case.
 */
record QueueCell(
        String group,
        boolean escalation,
        boolean claimed,
        String kind,
        String stage,
        String urgency,
        String tier,
        boolean late,
        boolean today,
        int tasks) {
    /** True if the tasks of this cell are among those that the filter finds. */
    boolean fits(QueueFilter filter, boolean lateOnly) {
        return filter.groups().contains(group)
                && escalation == (filter.tab() == QueueFilter.Tab.ESCALATIONS)
                && !(filter.unclaimed() && claimed)
                && (filter.before() == null || (lateOnly ? late : today))
                && same(filter.kind(), kind)
                && same(filter.stage(), stage)
                && same(filter.urgency(), urgency)
                && same(filter.tier(), tier);
    }

    private static boolean same(String wanted, String is) {
        return wanted == null || wanted.equals(is);
    }
}
