package org.redress.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.AuditTrail;
import org.redress.common.Bigrams;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseNumbers;
import org.redress.complaint.RequestKeys;
import org.redress.complaint.SearchTexts;
import org.redress.complaint.StillRunning;
import org.redress.customer.CustomerBook;
import org.redress.customer.Introduction;
import org.redress.engine.CaseStart;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/** Takes a bad review in: the case with its copy first, then its process, as for a complaint. */
@Component
class ReviewIntake {
    private static final Introduction NOBODY = new Introduction(null, null, null, null, null);

    private final CaseWork work;
    private final CaseStart start;
    private final Cases cases;
    private final ReviewCases reviews;
    private final BadReview rule;
    private final SearchTexts search;
    private final CustomerBook customers;
    private final RequestKeys keys;
    private final ReviewReceipts receipts;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewIntake(
            CaseWork work,
            CaseStart start,
            Cases cases,
            ReviewCases reviews,
            BadReview rule,
            SearchTexts search,
            CustomerBook customers,
            RequestKeys keys,
            ReviewReceipts receipts,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.start = start;
        this.cases = cases;
        this.reviews = reviews;
        this.rule = rule;
        this.search = search;
        this.customers = customers;
        this.keys = keys;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a review once per key, and once per platform and review whoever reports it.
     *
     * @return the receipt as JSON, as it was first given
     */
    String file(Person who, String key, NewReview review) {
        var request = new RequestKeys.Request(who.id(), key, RequestKeys.hash(review, List.of()));
        var answered = keys.answerTo(request, receipts::now);
        if (answered.isPresent()) return answered.get();
        rule.require(review);
        var stored = work.retried(() -> store(who, request, review));
        if (stored.isEmpty()) return keys.answerTo(request, receipts::now).orElseThrow(StillRunning::new);
        var number = stored.get();
        return start.attempt(number, () -> receipts.keep(number))
                .orElseGet(() -> work.retried(() -> receipts.keep(number)));
    }

    private Optional<CaseNumber> store(Person who, RequestKeys.Request request, NewReview review) {
        if (!keys.take(request)) return Optional.empty();
        var now = clock.instant();
        var number = CaseNumbers.next("B", cases.nextNumber(), now);
        var buyer = review.customer() == null ? NOBODY : review.customer().introduction();
        var customer = customers.recognise(buyer);
        var written = ReviewCopy.of(number, review);
        cases.add(number, "REVIEW", ReviewFlow.PROCESS, customer.id(), ReviewCopy.orderId(review), now);
        if (reviews.add(written) == 0) throw known(written);
        search.add(number, Bigrams.of(written.text()));
        keys.made(request, number);
        audit.record(number, who, "REVIEW_FOUND", facts(written, review));
        return Optional.of(number);
    }

    /** The same review is one case: whoever reports it again is told its number, and nothing is stored. */
    private BadReview.ReviewRefused known(ReviewCase again) {
        var number = reviews.known(again.platform(), again.reviewId()).orElseThrow();
        return new BadReview.ReviewRefused("review-known", 409, "/reviewId", number.value());
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
