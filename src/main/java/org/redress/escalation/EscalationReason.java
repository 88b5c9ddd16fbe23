package org.redress.escalation;

/** Why an escalation was raised: a deadline was missed or is near, or a person asked for help. */
public enum EscalationReason {
    DEADLINE,
    PERSON
}
