package org.redress.message;

import java.util.UUID;
import org.redress.customer.KeptApart;
import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites the letters of a case whose person is forgotten, and to whom they went. */
@Component
public class ConversationErasure {
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

    /** Under a legal hold the letters stay, but none leaves any more. */
    @EventListener
    void keep(KeptApart event) {
        outbox.keep(event.number());
    }

    /** Overwrites one letter that stands in a case of somebody else's. */
    public void erase(UUID letterId, String words) {
        outbox.eraseOne(letterId);
        letters.eraseOne(letterId, words);
    }
}
