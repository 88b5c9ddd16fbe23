package org.redress.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how many cases will be late in the next hours, by the plain arithmetic of {@link Workload}. */
@Component
@Transactional(readOnly = true)
public class LateForecast {
    /** How far it looks. */
    public static final Duration AHEAD = Duration.ofHours(4);

    private static final Duration LEARNT = Duration.ofDays(7);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int HELP = 2;
    private static final int MOST = 1_000;

    /** Fewer completed tasks teach nothing; this pace is taken then. */
    private static final int ENOUGH = 20;

    private static final double USUAL = 4;

    /** A line of estimates may be this old; reading a thousand clocks for each look at the queue cost a third of it. */
    private static final Duration KEPT = Duration.ofSeconds(15);

    private record Learnt(double pace, Instant until) {}

    private final StaffRows rows;
    private final Map<List<String>, Outlook> kept = new ConcurrentHashMap<>();
    private volatile Learnt learnt = new Learnt(USUAL, Instant.MIN);

    LateForecast(StaffRows rows) {
        this.rows = rows;
    }

    /** For the work of these groups, seen from now or some seconds ago. */
    public Outlook of(List<String> groups, Instant now) {
        kept.values().removeIf(outlook -> !fresh(outlook, now));
        return kept.computeIfAbsent(groups, asked -> ahead(asked, now));
    }

    private static boolean fresh(Outlook outlook, Instant now) {
        return Duration.between(outlook.until().minus(AHEAD), now).abs().compareTo(KEPT) < 0;
    }

    private Outlook ahead(List<String> groups, Instant now) {
        var until = now.plus(AHEAD);
        if (groups.isEmpty()) return new Outlook(until, 0, 0, HELP, 0, USUAL);
        var onDuty = rows.onDuty(groups, now.minus(Board.AT_DESK), now).stream()
                .collect(groupingBy(StaffRows.OnDuty::group, mapping(StaffRows.OnDuty::person, toSet())));
        var load = new Workload(rows.due(groups, until, MOST), onDuty, pace(now));
        return new Outlook(until, load.late(now, 0), load.late(now, HELP), HELP, load.people(), load.pace());
    }

    // It changes slowly and costs a look at a week of work.
    private double pace(Instant now) {
        if (learnt.until().isBefore(now)) {
            var week = rows.pace(Ids.first(now.minus(LEARNT)));
            double pace = week.tasks() < ENOUGH ? USUAL : (double) week.tasks() / week.hours();
            learnt = new Learnt(pace, now.plus(FRESH));
        }
        return learnt.pace();
    }
}
