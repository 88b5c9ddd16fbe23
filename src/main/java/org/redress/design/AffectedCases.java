package org.redress.design;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Page;
import org.redress.deadline.DeadlineMigration;
import org.redress.design.MigrationTrial.Place;
import org.redress.design.MigrationTrial.Verdict;
import org.redress.design.RunningInstances.Standing;
import org.redress.engine.Deployments;
import org.redress.engine.TrialTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is affected by a change: what every running case would do, when each of its deadlines would be due, and which the
 * move would begin. The answer is kept for a minute, so that its pages belong together.
 */
@Component
public class AffectedCases {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String TABLE = "processes/decisions/" + DeadlineTable.NAME + ".dmn";

    /** What a running case would do. */
    public enum Fate {
        /** Nothing that it runs on changes, or it runs on a newer set. */
        STAYS,
        /** It can go on in the new set. */
        MOVES,
        /** It stands where the new set has no place for it. */
        BLOCKED,
        /** Somebody was working on it, so it was not tried. */
        UNTRIED
    }

    /** A running case; {@code obstacle} only where it is blocked, with the process it stands in. */
    public record Affected(String caseNumber, Fate fate, Obstacle obstacle, List<DeadlineMigration.Shift> deadlines) {}

    /** How many running cases there were of each kind at a moment. */
    public record Overview(Instant at, Map<Fate, Long> counts) {}

    /** A running case; {@code begins} are rows of the table whose timers only the new set has where it stands. */
    private record Seen(String caseNumber, Fate fate, Obstacle obstacle, Set<String> begins) {}

    private record Known(UUID change, Overview overview, Map<String, Seen> cases) {}

    private final Changes changes;
    private final ProposedChanges rows;
    private final Deployments deployments;
    private final RunningInstances instances;
    private final MigrationTrial trial;
    private final SetContents contents;
    private final MigrationPlans plans;
    private final DeadlineMigration deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Known known;

    AffectedCases(
            Changes changes,
            ProposedChanges rows,
            Deployments deployments,
            RunningInstances instances,
            MigrationTrial trial,
            SetContents contents,
            MigrationPlans plans,
            DeadlineMigration deadlines,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.changes = changes;
        this.rows = rows;
        this.deployments = deployments;
        this.instances = instances;
        this.trial = trial;
        this.contents = contents;
        this.plans = plans;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A page of cases by number, of one fate or of all but those that stay, with their deadlines before and after. */
    public Page<Affected> page(UUID changeId, Fate fate, String after, int limit) {
        int size = Page.size(limit);
        var found = known(changeId).cases().values().stream()
                .filter(one -> fate == null ? one.fate() != Fate.STAYS : one.fate() == fate)
                .filter(one -> after == null || one.caseNumber().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        var page = Page.of(found, size, Seen::caseNumber);
        var table =
                TrialTable.read(DeadlineTable.NAME, set(changes.find(changeId)).get(TABLE));
        return transaction.execute(status -> page.map(one -> withDeadlines(one, table)));
    }

    private Affected withDeadlines(Seen one, TrialTable table) {
        var begins = one.fate() == Fate.MOVES ? one.begins() : Set.<String>of();
        return new Affected(
                one.caseNumber(),
                one.fate(),
                one.obstacle(),
                deadlines.preview(CaseNumber.of(one.caseNumber()), begins, table));
    }

    /** How many of all running cases would do what. */
    public Overview of(UUID changeId) {
        return known(changeId).overview();
    }

    private synchronized Known known(UUID changeId) {
        var last = known;
        boolean fresh = last != null
                && last.change().equals(changeId)
                && last.overview().at().plus(KEPT).isAfter(clock.instant());
        if (!fresh) known = reckoned(changes.find(changeId));
        return known;
    }

    private Known reckoned(Change change) {
        var set = set(change);
        var running = instances.outside(change.deployment());
        Map<String, Boolean> same = new HashMap<>();
        running.forEach(one -> same.computeIfAbsent(one.definitionId(), id -> stays(id, set, change)));
        var touched =
                running.stream().filter(one -> !same.get(one.definitionId())).toList();
        var verdicts = trial.of(touched, set, change.deployment());
        var cases = new TreeMap<String, Seen>();
        for (Standing one : running)
            cases.merge(
                    one.caseNumber().value(),
                    seen(one, same.get(one.definitionId()), verdicts),
                    AffectedCases::together);
        Map<Fate, Long> counts = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) counts.put(fate, 0L);
        cases.values().forEach(one -> counts.merge(one.fate(), 1L, Long::sum));
        return new Known(change.id(), new Overview(clock.instant(), counts), cases);
    }

    private boolean stays(String definitionId, Map<String, byte[]> set, Change change) {
        return contents.same(definitionId, set)
                || change.deployment() != null && plans.isNewer(definitionId, change.deployment());
    }

    private static Seen seen(Standing one, boolean same, Map<Place, Verdict> verdicts) {
        var number = one.caseNumber().value();
        if (same) return new Seen(number, Fate.STAYS, null, Set.of());
        var verdict = verdicts.get(Place.of(one));
        if (verdict == null) return new Seen(number, Fate.UNTRIED, null, Set.of());
        var fate = verdict.obstacle() == null ? Fate.MOVES : Fate.BLOCKED;
        return new Seen(number, fate, verdict.obstacle(), verdict.begins());
    }

    /** A case goes as a whole: what keeps one of its instances keeps it. */
    private static Seen together(Seen one, Seen other) {
        var order = List.of(Fate.STAYS, Fate.MOVES, Fate.UNTRIED, Fate.BLOCKED);
        var worse = order.indexOf(one.fate()) >= order.indexOf(other.fate()) ? one : other;
        var begins = new TreeSet<>(one.begins());
        begins.addAll(other.begins());
        return new Seen(worse.caseNumber(), worse.fate(), worse.obstacle(), begins);
    }

    /** The whole set the change makes: as deployed, or with what is in force now. */
    private Map<String, byte[]> set(Change change) {
        if (change.deployment() != null) return deployments.contents(change.deployment());
        var set = new TreeMap<>(deployments.current());
        rows.files(change.id()).forEach(file -> set.put(file.path(), file.bytes()));
        return set;
    }
}
