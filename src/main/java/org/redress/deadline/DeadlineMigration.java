package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.redress.engine.Cases;
import org.redress.engine.Timers;
import org.redress.engine.TrialTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deadlines of a case that moves to another set. Open rows keep the policy they were given, unless it is asked that
 * promises take the times of the new table; obligations and waits never do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineMigration {
    /**
     * A running deadline and when it would be due by another table.
     *
     * @param before null for one that begins with the move
     * @param after the same as {@code before} for all but promises
     */
    public record Shift(String kind, Nature nature, DeadlineState state, Instant before, Instant after) {}

    private final Deadlines deadlines;
    private final DeadlineRows rows;
    private final DeadlineOpening opening;
    private final DeadlineMoves moves;
    private final DeadlineEnds ends;
    private final Policies policies;
    private final Reckoner reckoner;
    private final Timers timers;
    private final Cases cases;

    DeadlineMigration(
            Deadlines deadlines,
            DeadlineRows rows,
            DeadlineOpening opening,
            DeadlineMoves moves,
            DeadlineEnds ends,
            Policies policies,
            Reckoner reckoner,
            Timers timers,
            Cases cases) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.opening = opening;
        this.moves = moves;
        this.ends = ends;
        this.policies = policies;
        this.reckoner = reckoner;
        this.timers = timers;
        this.cases = cases;
    }

    /**
     * What would become of the open deadlines of a case if its promises took the times of that table, and when those
     * that the move begins would be due if it was made now.
     */
    public List<Shift> preview(CaseNumber number, Collection<String> begins, TrialTable table) {
        var open = deadlines.unended(number).stream()
                .filter(row -> row.state().open())
                .map(row -> new Shift(row.kind(), row.nature(), row.state(), row.due(), after(row, table)));
        return Stream.concat(open, begins.stream().flatMap(kind -> begun(number, kind, table).stream()))
                .toList();
    }

    private Optional<Shift> begun(CaseNumber number, String kind, TrialTable table) {
        var file = cases.find(number).orElseThrow(() -> new UnknownCase(number.value()));
        var situation = deadlines
                .latest(number)
                .map(Deadline::situation)
                .orElseGet(() -> new Situation(null, file.urgency(), file.tier(), null, null));
        return Optional.ofNullable(Policies.policies(table.rows(Policies.inputs(situation)), 0)
                        .get(kind))
                .filter(policy -> !policy.amount().external())
                .map(policy -> new Shift(
                        kind, policy.nature(), DeadlineState.RUNNING, null, opening.foretold(file, kind, policy)));
    }

    private Instant after(Deadline row, TrialTable table) {
        if (row.nature() != Nature.PROMISE) return row.due();
        var found = Policies.policies(table.rows(Policies.inputs(row.situation())), 0)
                .get(row.kind());
        return comparable(row, found) ? reckoner.as(found, row).due() : row.due();
    }

    private static boolean comparable(Deadline row, Policy other) {
        return other != null
                && other.nature() == Nature.PROMISE
                && other.amount().external() == (row.given() != null)
                && !(other.amountText().equals(row.amount())
                        && other.calendar().equals(row.calendar())
                        && other.pausable() == row.pausable());
    }

    /** What ran on one definition runs on another now; with {@code reckon} its open promises take the new times. */
    public void moved(CaseNumber number, String from, String to, boolean reckon) {
        if (!reckon) return;
        for (Deadline row : deadlines.unended(number))
            if (row.state().open()
                    && row.nature() == Nature.PROMISE
                    && row.definitionId().equals(from))
                transfer(row, new Situation(to, row.urgency(), row.tier(), row.channel(), row.marketplace()));
    }

    private void transfer(Deadline row, Situation situation) {
        var policy = policies.find(situation, row.kind());
        if (policy.isEmpty() || !comparable(row, policy.get())) return;
        moves.transfer(row, situation, policy.get());
    }

    /**
     * Open rows whose timer the diagram has no more stand by themselves and the monitor watches them; those that were
     * opened by a definition the case has left again are withdrawn.
     */
    public void settle(CaseNumber number, Collection<String> left) {
        for (Deadline row : deadlines.unended(number)) {
            if (!row.state().open() || row.executionId() == null || timed(row)) continue;
            if (left.contains(row.definitionId())) ends.withdraw(row);
            else ends.unbind(row);
        }
        rows.refreshTasks(number);
    }

    private boolean timed(Deadline row) {
        Instant due = row.state() == DeadlineState.PAUSED ? Timers.NEVER : row.due();
        return timers.of(row.executionId()).stream()
                .anyMatch(timer -> Duration.between(due, timer.due()).abs().compareTo(Duration.ofSeconds(1)) <= 0);
    }
}
