package org.redress.escalation;

import org.redress.common.Refusal;

/** The escalation was decided or withdrawn meanwhile; the answer names who decided. */
class EscalationOver extends Refusal {
    EscalationOver(Escalation escalation) {
        super("escalation-over", 409, null, escalation.state().name(), name(escalation.decidedBy()));
    }

    private static String name(String decider) {
        return decider == null ? "" : decider;
    }
}
