package org.redress.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.complaint.Arrival;
import org.redress.complaint.CaseIntake;
import org.springframework.stereotype.Component;

/** Takes a bad review in, once per key, and once per platform and review whoever reports it. */
@Component
class ReviewIntake {
    private final CaseIntake intake;
    private final ReviewCases reviews;
    private final BadReview rule;
    private final AuditTrail audit;

    ReviewIntake(CaseIntake intake, ReviewCases reviews, BadReview rule, AuditTrail audit) {
        this.intake = intake;
        this.reviews = reviews;
        this.rule = rule;
        this.audit = audit;
    }

    /**
     * Records a review with a copy of what was found.
     *
     * @return the receipt as JSON, as it was first given
     */
    String file(Person who, String key, NewReview review) {
        return intake.file(who, key, arrival(review), List.of(), filed -> keep(review, filed));
    }

    private void keep(NewReview review, CaseIntake.Filed filed) {
        rule.require(review);
        var written = ReviewCopy.of(filed.number(), review);
        if (reviews.add(written) == 0) throw known(written);
        audit.record(filed.number(), filed.by(), "REVIEW_FOUND", facts(written, review));
    }

    /** The same review is one case: whoever reports it again is told its number, and nothing is stored. */
    private BadReview.ReviewRefused known(ReviewCase again) {
        var number = reviews.known(again.platform(), again.reviewId()).orElseThrow();
        return new BadReview.ReviewRefused("review-known", 409, "/reviewId", number.value());
    }

    private static Arrival arrival(NewReview review) {
        return new Arrival(
                "B",
                "REVIEW",
                ReviewFlow.PROCESS,
                false,
                review.channel(),
                review.customer(),
                review.orderId(),
                review.title(),
                review.text(),
                null,
                null,
                review);
    }

    private static Map<String, Object> facts(ReviewCase written, NewReview review) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", written.channel());
        facts.put("platform", written.platform());
        facts.put("score", written.score());
        facts.put("orderId", ReviewCopy.orderId(review));
        facts.put("copy", AuditTrail.digest(written.copy()));
        return facts;
    }
}
