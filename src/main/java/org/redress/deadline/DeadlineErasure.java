package org.redress.deadline;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites why deadlines were moved in a case whose person is forgotten. */
@Component
class DeadlineErasure {
    private final DeadlineRows deadlines;

    DeadlineErasure(DeadlineRows deadlines) {
        this.deadlines = deadlines;
    }

    @EventListener
    void erase(TextErased event) {
        deadlines.erase(event.number(), event.words());
    }
}
