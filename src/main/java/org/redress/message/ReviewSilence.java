package org.redress.message;

import org.redress.common.Refusal;
import org.springframework.stereotype.Component;

/** Keeps the review out of words that offer or lead to help: neither reason nor condition, it is not mentioned at all. */
@Component
public class ReviewSilence {
    private final ReviewGuard guard;

    ReviewSilence(ReviewGuard guard) {
        this.guard = guard;
    }

    /**
     * Judges what a person wrote in a field; null is silent.
     *
     * @throws Refusal if it mentions a review
     */
    public void require(String field, String text) {
        if (text == null) return;
        guard.mention(text).ifPresent(words -> {
            throw new Refusal("review-mentioned", 422, "/variables/" + field, words);
        });
    }
}
