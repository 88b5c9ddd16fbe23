package org.redress.escalation;

/** Where an escalation or one of its levels stands. */
public enum EscalationState {
    OPEN,
    CLAIMED,
    DECIDED,
    WITHDRAWN
}
