package org.redress.escalation;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites what was asked and decided in a case whose person is forgotten. */
@Component
class EscalationErasure {
    private final Escalations escalations;

    EscalationErasure(Escalations escalations) {
        this.escalations = escalations;
    }

    @EventListener
    void erase(TextErased event) {
        escalations.erase(event.number(), event.words());
    }
}
