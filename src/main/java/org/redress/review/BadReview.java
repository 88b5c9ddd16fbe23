package org.redress.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.redress.common.Refusal;
import org.redress.complaint.Lexicon;
import org.springframework.stereotype.Component;

/** What this process is for: at most three of five stars, or words that say that something went wrong. */
@Component
class BadReview {
    private static final int WORST_GOOD_SCORE = 4;
    private static final Set<String> HARMLESS = Set.of("NONE", "SUGGESTION", "INQUIRY");

    /** Clocks of marketplaces may run ahead of ours by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** The review is not one to recover, is known already, or claims a time that has not come. */
    static class ReviewRefused extends Refusal {
        ReviewRefused(String code, int status, String pointer, Object... values) {
            super(code, status, pointer, values);
        }
    }

    private final Lexicon lexicon;
    private final Clock clock;

    BadReview(Lexicon lexicon, Clock clock) {
        this.lexicon = lexicon;
        this.clock = clock;
    }

    void require(NewReview review) {
        if (review.postedAt() != null
                && review.postedAt().isAfter(clock.instant().plus(CLOCK_SKEW)))
            throw new ReviewRefused("review-in-future", 422, "/postedAt");
        if (!bad(review)) throw new ReviewRefused("review-not-bad", 422, "/score");
    }

    private boolean bad(NewReview review) {
        if (review.score() != null && review.score() < WORST_GOOD_SCORE) return true;
        var signals = lexicon.read((review.title() == null ? "" : review.title() + "\n") + review.text());
        return signals.safety() || signals.threat() || !HARMLESS.contains(signals.subject());
    }
}
