package org.redress.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DeadlineState;
import org.springframework.stereotype.Component;

/** The deadlines of a case for its page: badges, and the sum behind each due time. */
@Component
class CaseClocks {
    private static final Comparator<Deadline> FIRST_TO_RUN_OUT = Comparator.comparing(
                    (Deadline row) -> row.state() == DeadlineState.PAUSED)
            .thenComparing(Deadline::due);

    private final DeadlineClock deadlines;
    private final Badges badges;

    CaseClocks(DeadlineClock deadlines, Badges badges) {
        this.deadlines = deadlines;
        this.badges = badges;
    }

    /** What still runs, stands or is waited for, first what runs out first. */
    List<Badge> open(CaseNumber number, Locale language) {
        return deadlines.ofCase(number).stream()
                .filter(CaseClocks::open)
                .sorted(FIRST_TO_RUN_OUT)
                .map(row -> badge(row, language))
                .toList();
    }

    /** All of them with their arithmetic, the open ones first. */
    List<CaseSheet.Promised> all(CaseNumber number, Locale language) {
        return deadlines.ofCase(number).stream()
                .sorted(Comparator.comparing((Deadline row) -> !open(row)).thenComparing(FIRST_TO_RUN_OUT))
                .map(row -> new CaseSheet.Promised(
                        badge(row, language),
                        deadlines.explain(row.id(), language).text()))
                .toList();
    }

    private static boolean open(Deadline row) {
        return row.state() == DeadlineState.RUNNING || row.state() == DeadlineState.PAUSED || row.overdue();
    }

    private Badge badge(Deadline row, Locale language) {
        var kind = row.kind();
        var nature = row.nature().name();
        var state = row.state().name();
        return open(row)
                ? badges.open(kind, nature, state, row.started(), row.due(), row.leftSeconds(), language)
                : badges.settled(kind, nature, state, row.started(), row.due(), language);
    }
}
