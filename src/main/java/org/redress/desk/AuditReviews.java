package org.redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.report.CaseFileRecord.Review;
import org.springframework.stereotype.Component;

/** A bad review of a case file: where it stands, how far it reaches, and how the marketplace judged it. */
@Component
class AuditReviews {
    private final CodeWords codes;
    private final Clockwork times;

    AuditReviews(CodeWords codes, Clockwork times) {
        this.codes = codes;
        this.times = times;
    }

    /** None for a case that did not begin with a review. */
    List<AuditFile.Fact> facts(Review review, Locale language) {
        var facts = new ArrayList<AuditFile.Fact>();
        if (review == null) return facts;
        add(facts, "platform", review.platform(), language);
        add(facts, "reviewId", review.reviewId(), language);
        add(facts, "url", review.url(), language);
        add(facts, "postedAt", stamp(review.postedAt()), language);
        add(facts, "score", review.score(), language);
        add(facts, "reach", review.reach(), language);
        add(facts, "press", codes.said("press", String.valueOf(review.press()), language), language);
        if (review.publicity() != null)
            add(facts, "publicity", codes.said("publicity", review.publicity(), language), language);
        if (review.appeal() != null) add(facts, "appeal", codes.said("appeal", review.appeal(), language), language);
        add(facts, "invitedAt", stamp(review.invitedAt()), language);
        add(facts, "copySha256", review.copySha256(), language);
        return facts;
    }

    private void add(List<AuditFile.Fact> facts, String key, Object value, Locale language) {
        if (value != null) facts.add(new AuditFile.Fact(codes.name(key, language), null, value.toString()));
    }

    private String stamp(Instant at) {
        return at == null ? null : times.stamp(at);
    }
}
