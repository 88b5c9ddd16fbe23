package org.redress.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor oversees: escalations, clocks, load, the day so far, and what nobody touched. One query for each. */
@Component
@Transactional(readOnly = true)
public class Board {
    /** Counting on would cost more than the number tells. */
    public static final int MOST_COUNTED = 1_000;

    /** How long before its due time a deadline is near. */
    public static final Duration NEAR = Duration.ofHours(1);

    /** How long nobody must have done anything for a case to be silent. */
    public static final Duration SILENT = Duration.ofHours(24);

    /** How long ago somebody at the desk did something. */
    static final Duration AT_DESK = Duration.ofMinutes(30);

    private static final int SHOWN = 8;
    private static final int ALL = 200;
    private static final int MOST_AWAY = 20;
    private static final int MOST_TASKS = 50;

    private final BoardRows rows;

    Board(BoardRows rows) {
        this.rows = rows;
    }

    /** Undecided escalations by level, lowest first; a level without any is not there. */
    public List<EscalationCount> escalations(Instant now) {
        return rows.escalations(now);
    }

    /** Deadlines that were missed and are still waited for, the oldest first; {@code all} or the first few. */
    public List<RunningOut> late(Instant now, boolean all) {
        return rows.late(now, MOST_COUNTED, all ? ALL : SHOWN);
    }

    /** Deadlines that run out soon, the next one first; {@code all} or the first few. */
    public List<RunningOut> near(Instant now, boolean all) {
        return rows.near(now, now.plus(NEAR), MOST_COUNTED, all ? ALL : SHOWN);
    }

    /** Everybody who works on tasks, with what they hold; first who has most that is late. */
    public List<Colleague> load(Instant now) {
        return rows.load(now, now.plus(NEAR), now.minus(AT_DESK));
    }

    /** Absences that have not ended, the next one first. */
    public List<Away> away(Instant now) {
        return rows.away(now, MOST_AWAY);
    }

    /** What one person holds, first what runs out first. */
    public List<HeldTask> held(String userId) {
        return rows.held(userId, MOST_TASKS);
    }

    /** What happened since yesterday began, by act of the record. */
    public Map<String, DayFigure> days(Instant yesterday, Instant today, Instant now) {
        var byNow = yesterday.plus(Duration.between(today, now));
        return rows.days(yesterday, today, byNow).stream()
                .collect(Collectors.toMap(DayFigure::action, Function.identity()));
    }

    /**
     * Cases in which a task waits and neither staff nor customer did anything for long, the longest first; {@code all}
     * or the first few.
     */
    public List<SilentCase> silent(Instant now, boolean all) {
        return rows.silent(now.minus(SILENT), MOST_COUNTED, all ? ALL : SHOWN);
    }
}
