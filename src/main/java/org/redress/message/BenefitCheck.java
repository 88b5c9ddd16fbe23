package org.redress.message;

import java.util.Collection;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;

/** Lets nothing leave that ties a benefit to a review. Nobody can override it: it is the law, not a matter of tone. */
@Component
public class BenefitCheck {
    private final ReviewGuard guard;

    BenefitCheck(ReviewGuard guard) {
        this.guard = guard;
    }

    /**
     * Judges what a person wrote.
     *
     * @throws Refusal if two sentences of it ask for another review and hold out a benefit
     */
    public void requireNoTie(OwnWords words) {
        judge(words.pointer(), words.text());
    }

    /** The same for all values of a letter, whoever wrote them. */
    void requireNoTie(Collection<String> values) {
        judge(null, String.join("\n", values));
    }

    private void judge(String pointer, String text) {
        guard.tie(text).ifPresent(sentence -> {
            throw new Refusal("benefit-for-review", 422, pointer, sentence);
        });
    }
}
