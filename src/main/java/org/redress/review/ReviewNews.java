package org.redress.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.common.UnknownCase;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.springframework.stereotype.Component;

/** What is heard of a review later: it was changed or taken down, or the marketplace judged an appeal. */
@Component
class ReviewNews {
    private final CaseWork work;
    private final CaseFlow flow;
    private final Correlation correlation;
    private final ReviewCases reviews;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewNews(
            CaseWork work, CaseFlow flow, Correlation correlation, ReviewCases reviews, AuditTrail audit, Clock clock) {
        this.work = work;
        this.flow = flow;
        this.correlation = correlation;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a change, whenever it comes; the flow hears of it where it waits for one. */
    void changed(CaseNumber number, Person who, ReviewChange.Kind kind, Integer score, String text) {
        work.on(number, file -> {
            reviews.find(number).orElseThrow(() -> new UnknownCase(number.value()));
            var sha = text == null ? null : ReviewCopy.sha256(text);
            reviews.addChange(new ReviewChange(Ids.next(), number, kind, score, text, sha, clock.instant()));
            var facts = new HashMap<String, Object>();
            facts.put("kind", kind);
            facts.put("score", score);
            facts.put("text", AuditTrail.digest(text));
            audit.record(number, who, "REVIEW_CHANGED", facts);
            if (file.closedAt() == null) tell(file);
            return null;
        });
    }

    private void tell(CaseFile file) {
        if (correlation.tell(file.number(), "ReviewChanged", Map.of()) || file.instanceId() == null) return;
        flow.setVariable(file.instanceId(), ReviewFlow.REVIEW_CHANGED.name(), true);
    }

    /** Takes the marketplace's answer to an appeal; refused when none is open. */
    void judged(CaseNumber number, Person who, ReviewCase.Appeal result, String reference) {
        work.on(number, file -> {
            var facts = new HashMap<String, Object>();
            facts.put("result", result);
            facts.put("reference", AuditTrail.digest(reference));
            audit.record(number, who, "APPEAL_ANSWERED", facts);
            if (!correlation.tellWithVariables(
                    number, "ReviewAppealDecided", Map.of(ReviewFlow.APPEAL.name(), result.name())))
                throw new Refusal("no-appeal-open", 409, null);
            return null;
        });
    }
}
