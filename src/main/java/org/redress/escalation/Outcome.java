package org.redress.escalation;

/** What a supervisor decides; {@link DecisionEffects} makes it take effect. */
public enum Outcome {
    TAKE_OVER,
    REASSIGN,
    EXTEND,
    APPROVE,
    REFUSE,
    ABUSE,
    NOT_NEEDED;

    /** Whether the customer hears of it: somebody else looks after the case now, or the answer comes later. */
    boolean concernsCustomer() {
        return this == TAKE_OVER || this == REASSIGN || this == EXTEND;
    }
}
