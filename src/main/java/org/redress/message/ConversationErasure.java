package org.redress.message;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites the letters of a case whose person is forgotten, and to whom they went. */
@Component
class ConversationErasure {
    private final Letters letters;
    private final Outbox outbox;

    ConversationErasure(Letters letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    @EventListener
    void erase(TextErased event) {
        outbox.erase(event.number());
        letters.erase(event.number(), event.words());
    }
}
