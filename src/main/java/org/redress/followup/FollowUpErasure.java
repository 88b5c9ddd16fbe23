package org.redress.followup;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites notes and comments of a case whose person is forgotten. */
@Component
class FollowUpErasure {
    private final FollowUps followUps;

    FollowUpErasure(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventListener
    void erase(TextErased event) {
        followUps.erase(event.number(), event.words());
    }
}
