package org.redress.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.report.CaseFileRecord.Clock;
import org.redress.report.CaseFileRecord.Pause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the whole file of a case together; reads only, so that whoever asks must have said who they are. */
@Component
@Transactional(readOnly = true)
public class CaseFileRecords {
    private final CaseViews views;
    private final CaseFileRows rows;
    private final CaseRuns runs;
    private final TableAnswers answers;
    private final Moments moments;
    private final DeadlineClock deadlines;

    CaseFileRecords(
            CaseViews views,
            CaseFileRows rows,
            CaseRuns runs,
            TableAnswers answers,
            Moments moments,
            DeadlineClock deadlines) {
        this.views = views;
        this.rows = rows;
        this.runs = runs;
        this.answers = answers;
        this.moments = moments;
        this.deadlines = deadlines;
    }

    /** The file of a case; the arithmetic of its deadlines in this language. */
    public CaseFileRecord of(CaseNumber number, Locale language) {
        var facts = views.show(number);
        var replayed = runs.of(number);
        var told = moments.of(
                facts, answers.of(replayed.stream().map(CaseRuns.Replayed::run).toList()));
        var clocks = clocks(number, language);
        var outlays = rows.outlays(number);
        return new CaseFileRecord(
                facts,
                told,
                clocks,
                outlays,
                rows.errands(number),
                replayed.stream().map(CaseRuns.Replayed::record).toList(),
                Deviations.of(told, clocks, outlays, replayed),
                rows.review(number).orElse(null));
    }

    private List<Clock> clocks(CaseNumber number, Locale language) {
        Map<String, List<Pause>> pauses =
                rows.pauses(number).stream().collect(Collectors.groupingBy(Pause::deadlineId));
        return deadlines.ofCase(number).stream()
                .map(row -> clock(row, pauses.getOrDefault(row.id().toString(), List.of()), language))
                .toList();
    }

    private Clock clock(Deadline row, List<Pause> pauses, Locale language) {
        return new Clock(
                row.id().toString(),
                row.kind(),
                row.nature().name(),
                row.state().name(),
                row.round(),
                row.subject(),
                row.amount(),
                row.tableVersion(),
                row.calendar() + "/" + row.calendarVersion(),
                row.started(),
                row.due(),
                row.extendedUntil(),
                row.movedUntil(),
                row.metAt(),
                row.missedAt(),
                row.withdrawnAt(),
                row.pausedSeconds(),
                pauses,
                deadlines.explain(row.id(), language).text());
    }
}
