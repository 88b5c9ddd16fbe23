package org.redress.review;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Overwrites what a person wrote in a review and what was said with them about it. The digest of the copy stays: it
 * proves what was found without holding it.
 */
@Component
class ReviewErasure {
    private final ReviewCases reviews;
    private final ContactAttempts attempts;
    private final PublicReplies replies;

    ReviewErasure(ReviewCases reviews, ContactAttempts attempts, PublicReplies replies) {
        this.reviews = reviews;
        this.attempts = attempts;
        this.replies = replies;
    }

    @EventListener
    void erase(TextErased event) {
        reviews.erase(event.number(), event.words());
        reviews.eraseChanges(event.number(), event.words());
        attempts.erase(event.number(), event.words());
        replies.erase(event.number(), event.words());
    }
}
