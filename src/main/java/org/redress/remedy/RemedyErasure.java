package org.redress.remedy;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites reasons and proofs of a case whose person is forgotten. */
@Component
class RemedyErasure {
    private final Remedies remedies;

    RemedyErasure(Remedies remedies) {
        this.remedies = remedies;
    }

    @EventListener
    void erase(TextErased event) {
        remedies.erase(event.number(), event.words());
    }
}
