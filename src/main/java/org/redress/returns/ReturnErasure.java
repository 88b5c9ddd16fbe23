package org.redress.returns;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites what a return says of the person: the wished article in their words, and their parcel. */
@Component
class ReturnErasure {
    private final ReturnCases returns;

    ReturnErasure(ReturnCases returns) {
        this.returns = returns;
    }

    @EventListener
    void erase(TextErased event) {
        returns.erase(event.number(), event.words());
    }
}
