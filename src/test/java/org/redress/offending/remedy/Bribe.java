package org.redress.offending.remedy;

import org.redress.offending.review.Stars;

/** Breaks a rule on purpose: an amount of money that looks at a review. */
public record Bribe(Stars stars) {
    long amountMinor() {
        return stars.score() < 3 ? 500 : 0;
    }
}
