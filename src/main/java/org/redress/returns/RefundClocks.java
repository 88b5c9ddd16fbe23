package org.redress.returns;

import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.NewDeadline;
import org.redress.deadline.Situation;
import org.springframework.stereotype.Component;

/** The two clocks of a refund: ours, and the seven days of the law. The deadline monitor watches both. */
@Component
class RefundClocks {
    private static final List<String> BOTH = List.of("refund-after-receipt", "refund-by-law");

    private final DeadlineClock deadlines;

    RefundClocks(DeadlineClock deadlines) {
        this.deadlines = deadlines;
    }

    void start(CaseNumber number, Situation situation) {
        for (String kind : BOTH) deadlines.open(number, NewDeadline.of(kind, situation));
    }

    void stop(CaseNumber number) {
        for (String kind : BOTH) deadlines.meet(number, kind);
    }
}
