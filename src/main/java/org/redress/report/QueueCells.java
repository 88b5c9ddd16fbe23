package org.redress.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts for views that ask for kind, stage, urgency or tier: no index holds them, so all open tasks are counted in one
 * pass for everybody, every few seconds while somebody looks.
 */
@Component
class QueueCells {
    private static final Duration WATCHED = Duration.ofMinutes(1);

    /** All open tasks as they were, and when that day ended. */
    private record Counted(List<QueueCell> cells, Instant dayEnd) {}

    private final QueueRows rows;
    private final Clock clock;
    private final ZoneId zone;
    private volatile Counted counted = new Counted(List.of(), Instant.MIN);
    private volatile Instant asked = Instant.MIN;

    QueueCells(QueueRows rows, Clock clock, @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /** True for a filter that is counted here, and not by an index or from words. */
    static boolean counts(QueueFilter filter) {
        return filter.byCase()
                && filter.text() == null
                && filter.level() == null
                && filter.tab() != QueueFilter.Tab.MINE;
    }

    /** How many tasks the filter found a few seconds ago. */
    int count(QueueFilter filter) {
        var now = clock.instant();
        if (asked.isBefore(now.minus(WATCHED))) count();
        asked = now;
        boolean lateOnly = filter.before() != null && filter.before().isBefore(counted.dayEnd());
        return counted.cells().stream()
                .filter(cell -> cell.fits(filter, lateOnly))
                .mapToInt(QueueCell::tasks)
                .sum();
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void refresh() {
        if (asked.isAfter(clock.instant().minus(WATCHED))) count();
    }

    private void count() {
        var now = clock.instant();
        var dayEnd =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        counted = new Counted(rows.cells(now, dayEnd), dayEnd);
    }
}
