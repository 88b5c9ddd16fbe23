package org.redress.report;

import java.time.Clock;
import org.redress.common.Bigrams;
import org.redress.common.Page;
import org.redress.common.Refusal;
import org.redress.common.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of all cases, newest first. */
@Component
@Transactional(readOnly = true)
public class CaseList {
    private static final int LONGEST_QUERY = 200;

    /** Which cases; null means no matter. {@code text} is a number, an order, or words. */
    public record Ask(Stage stage, boolean overdue, String assignee, String text) {
        public Ask {
            if (text != null && text.length() > LONGEST_QUERY)
                throw new Refusal("query-too-long", 400, null, LONGEST_QUERY);
            text = text == null || text.isBlank() ? null : text.strip();
            assignee = assignee == null || assignee.isBlank() ? null : assignee;
        }
    }

    private final CaseReads reads;
    private final Plans plans;
    private final Clock clock;

    CaseList(CaseReads reads, Plans plans, Clock clock) {
        this.reads = reads;
        this.plans = plans;
        this.clock = clock;
    }

    /** A page of this size; {@code cursor} is the {@code next} of the page before, or null. */
    public Page<CaseSummary> page(Ask ask, String cursor, int size) {
        if (ask.text() != null) plans.anew();
        var filter = new CaseReads.Filter(
                ask.stage() == null ? null : ask.stage().name(),
                ask.overdue(),
                ask.assignee(),
                ask.text(),
                ask.text() == null ? null : Bigrams.query(ask.text()),
                Page.Cursor.read(cursor).id(),
                clock.instant(),
                size + 1);
        return Page.of(reads.list(filter), size, row -> Page.Cursor.write(null, row.number()));
    }
}
