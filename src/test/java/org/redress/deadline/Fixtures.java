package org.redress.deadline;

/** Policy rows as tests need them. */
final class Fixtures {
    private Fixtures() {}

    static Policy policy(String deadline) {
        return policy(deadline, Nature.PROMISE, "1 wd", true);
    }

    static Policy policy(String deadline, Nature nature, String amount, boolean pausable) {
        return policy(deadline, nature, amount, pausable, "", "");
    }

    static Policy policy(String deadline, Nature nature, String amount, boolean pausable, String warn, String levels) {
        return new Policy(
                deadline,
                nature,
                "shop",
                Span.parse(amount),
                Policy.Starts.RECEIVED,
                pausable,
                Policy.warnings(warn),
                Policy.levels(levels),
                "ESCALATE_L1",
                0,
                3);
    }
}
