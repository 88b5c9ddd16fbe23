package org.redress.deadline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares rows with the truth around them, at start and every ten minutes: timer jobs that differ from their row are
 * moved, and rows reckoned on an older calendar are reckoned anew. Each case is locked first and has its own transaction.
 */
@Component
class DeadlineCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineCheck.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final DeadlineRows deadlines;
    private final Calendars calendars;
    private final CalendarShelf shelf;
    private final DeadlineMoves moves;
    private final DeadlineEnds ends;
    private final DeadlineRecord record;
    private final Cases cases;
    private final Timers timers;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile Map<String, Integer> counted = Map.of();

    DeadlineCheck(
            DeadlineRows deadlines,
            Calendars calendars,
            CalendarShelf shelf,
            DeadlineMoves moves,
            DeadlineEnds ends,
            DeadlineRecord record,
            Cases cases,
            Timers timers,
            TransactionOperations transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.shelf = shelf;
        this.moves = moves;
        this.ends = ends;
        this.record = record;
        this.cases = cases;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(
            initialDelayString = "${redress.deadlines.check:PT10M}",
            fixedDelayString = "${redress.deadlines.check:PT10M}")
    void run() {
        shelf.refresh();
        recount();
        repair();
    }

    /** A calendar that was set is in force within seconds, for the deadlines that run too. */
    @Scheduled(
            initialDelayString = "${redress.deadlines.monitor:PT2S}",
            fixedDelayString = "${redress.deadlines.monitor:PT2S}")
    void follow() {
        Map<String, Integer> newest = shelf.versions();
        if (!newest.equals(counted)) recount();
        counted = newest;
    }

    /** Rows on an older version of their calendar are reckoned on the newest. */
    void recount() {
        for (Calendars.Version calendar : calendars.newest()) {
            List<DeadlineRows.Mark> marks = older(calendar, FIRST);
            while (!marks.isEmpty()) {
                marks.forEach(mark -> alone(mark, row -> recount(row, calendar)));
                marks = older(calendar, marks.get(marks.size() - 1).id());
            }
        }
    }

    /** Another node may have been faster. */
    private void recount(Deadline row, Calendars.Version calendar) {
        if (row.calendarVersion() < calendar.version()) moves.recount(row);
    }

    private List<DeadlineRows.Mark> older(Calendars.Version calendar, UUID after) {
        return deadlines.onOlderVersion(calendar.name(), calendar.version(), after, BATCH);
    }

    /** Timer jobs are brought back in line with their rows. */
    void repair() {
        deadlines.withoutTimer(clock.instant(), Timers.NEVER).forEach(mark -> alone(mark, this::repair));
    }

    private void repair(Deadline row) {
        String how = repaired(row);
        LOG.warn("Deadline {} of case {} and its timer differed: {}", row.kind(), row.caseNumber(), how);
        record.repaired(row, how);
        deadlines.refreshTasks(row.caseNumber());
    }

    private String repaired(Deadline row) {
        if (!timers.of(row.executionId()).isEmpty()) {
            timers.recalculate(row.executionId());
            return "TIMER_MOVED";
        }
        CaseFile file = cases.find(row.caseNumber()).orElseThrow();
        if (file.closedAt() != null) {
            ends.withdraw(row);
            return "CASE_CLOSED";
        }
        // Its scope is gone without a word: from now on the monitor watches the due time.
        ends.unbind(row);
        return "SCOPE_GONE";
    }

    private void alone(DeadlineRows.Mark mark, Consumer<Deadline> work) {
        try {
            transaction.executeWithoutResult(status -> {
                cases.lock(mark.caseNumber());
                deadlines.find(mark.id()).filter(row -> row.state().open()).ifPresent(work);
            });
        } catch (RuntimeException failed) {
            LOG.error("The check of deadline {} failed and is tried again", mark.id(), failed);
        }
    }
}
