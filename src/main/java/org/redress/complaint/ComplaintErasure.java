package org.redress.complaint;

import org.redress.customer.KeptApart;
import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites complaint and files of a person who is forgotten, and takes the case out of the search. */
@Component
class ComplaintErasure {
    private final Complaints complaints;
    private final Attachments attachments;
    private final SearchTexts search;
    private final Idempotency idempotency;

    ComplaintErasure(Complaints complaints, Attachments attachments, SearchTexts search, Idempotency idempotency) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.search = search;
        this.idempotency = idempotency;
    }

    @EventListener
    void erase(TextErased event) {
        complaints.erase(event.number(), event.words());
        attachments.erase(event.number(), event.words());
        search.erase(event.number());
        idempotency.erase(event.number());
    }

    @EventListener
    void hide(KeptApart event) {
        search.erase(event.number());
    }
}
