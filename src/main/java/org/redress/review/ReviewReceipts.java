package org.redress.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.redress.complaint.Receipt.Promise;
import org.redress.complaint.RequestKeys;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/** Writes the answer to a reported review and keeps it with its request. */
@Component
class ReviewReceipts {
    /** What the reporter gets back; explanations are in English, since staff and programs report. */
    record Receipt(
            String number,
            String stage,
            String urgency,
            Integer severity,
            Publicity publicity,
            List<Promise> deadlines) {}

    private final Cases cases;
    private final ReviewCases reviews;
    private final DeadlineClock deadlines;
    private final RequestKeys keys;
    private final ObjectMapper json;

    ReviewReceipts(Cases cases, ReviewCases reviews, DeadlineClock deadlines, RequestKeys keys, ObjectMapper json) {
        this.cases = cases;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.keys = keys;
        this.json = json;
    }

    /** Writes the receipt of this moment and keeps it, in the caller's transaction. */
    String keep(CaseNumber number) {
        return keys.answered(number, now(number));
    }

    String now(CaseNumber number) {
        try {
            return json.writeValueAsString(receipt(number));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A receipt can always be written as JSON", unwritable);
        }
    }

    private Receipt receipt(CaseNumber number) {
        var file = cases.find(number).orElseThrow(() -> new UnknownCase(number.value()));
        var review = reviews.find(number).orElseThrow(() -> new UnknownCase(number.value()));
        return new Receipt(
                number.value(),
                file.stage().name(),
                file.urgency() == null ? null : file.urgency().name(),
                file.severity(),
                review.publicity(),
                promises(number));
    }

    private List<Promise> promises(CaseNumber number) {
        return deadlines.ofCase(number).stream()
                .map(row -> new Promise(
                        row.kind(),
                        row.nature().name(),
                        row.state().name(),
                        row.due(),
                        deadlines.explain(row.id(), Locale.ENGLISH).text()))
                .toList();
    }
}
