package org.redress.improvement;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites the notes on causes of a case whose person is forgotten. */
@Component
class CauseErasure {
    private final Causes causes;

    CauseErasure(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void erase(TextErased event) {
        causes.erase(event.number(), event.words());
    }
}
