package org.redress.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.DryClock;
import org.redress.deadline.DryDeadline;
import org.redress.deadline.DueStep;
import org.redress.deadline.Nature;
import org.redress.deadline.Situation;

/** The clock of played cases: opens, meets, misses and pauses as the clock of real cases does. */
final class PlayedDeadlines {
    private static final String ASKED = "EscalationAsked";
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private final Play play;
    private final DryClock clock;
    private int opened;

    PlayedDeadlines(Play play, DryClock clock) {
        this.play = play;
        this.clock = clock;
    }

    /** When the timer of this scope is due; never while its row is paused, settled or not known. */
    Date due(DelegateExecution flow, String kind) {
        var theCase = play.caseOf(flow);
        var row = ofScope(theCase, flow.getId(), kind).or(() -> bound(theCase, flow, kind));
        return row.filter(DeadlineRow::running)
                .map(one -> Date.from(one.dry.due()))
                .orElse(Jobs.NEVER);
    }

    /** Gives the standing row of the kind to a timer, or opens one for it. */
    private Optional<DeadlineRow> bound(PlayedCase theCase, DelegateExecution flow, String kind) {
        var subject = String.valueOf(
                Optional.ofNullable(flow.getVariable("deadlineSubject")).orElse(""));
        var standing = standing(theCase, kind, subject);
        var free = standing.stream().filter(row -> row.scope == null).findFirst();
        if (free.isPresent()) {
            bind(free.get(), flow.getId());
            return free;
        }
        boolean taken = standing.stream().anyMatch(DeadlineRow::open);
        return opened(theCase, kind, taken ? flow.getId() : subject, DueStep.situation(flow), flow.getId(), false);
    }

    private static List<DeadlineRow> standing(PlayedCase theCase, String kind, String subject) {
        return theCase.rows.stream()
                .filter(row -> row.owed() && row.dry.kind().equals(kind))
                .filter(row -> row.subject.equals(subject) && row.round == theCase.round)
                .toList();
    }

    private void bind(DeadlineRow row, String scope) {
        row.scope = scope;
        watch(row);
    }

    /** Opens a deadline, or gives the open one of this kind and subject. */
    Optional<DeadlineRow> open(PlayedCase theCase, String kind, Situation situation, boolean fromNow) {
        var there =
                standing(theCase, kind, "").stream().filter(DeadlineRow::open).findFirst();
        return there.isPresent() ? there : opened(theCase, kind, "", situation, null, fromNow);
    }

    Optional<DeadlineRow> opened(
            PlayedCase theCase, String kind, String subject, Situation situation, String scope, boolean fromNow) {
        boolean known = theCase.rows.stream().anyMatch(row -> row.dry.kind().equals(kind));
        boolean first = !fromNow && theCase.round == 1 && !known;
        var received = first ? theCase.arrival().at() : null;
        return clock.open(situation, kind, received, play.agenda().now()).map(dry -> {
            var row = new DeadlineRow(theCase.number() + "#" + ++opened, theCase, subject, dry);
            row.scope = scope;
            if (theCase.situation == null) theCase.situation = situation;
            return added(row);
        });
    }

    private DeadlineRow added(DeadlineRow row) {
        row.theCase.rows.add(row);
        play.figures().opened(row.dry.kind(), row.dry.nature());
        watch(row);
        return row;
    }

    /** Opens a wait for a moment that no table knows; the timer that asks for its kind takes it over. */
    void openUntil(PlayedCase theCase, String kind, Situation situation, Instant until) {
        clock.openUntil(situation, kind, until, play.agenda().now())
                .map(dry -> new DeadlineRow(theCase.number() + "#" + ++opened, theCase, "", dry))
                .ifPresent(this::added);
    }

    static Optional<DeadlineRow> ofScope(PlayedCase theCase, String scope, String kind) {
        return theCase.rows.stream()
                .filter(row -> scope.equals(row.scope) && row.dry.kind().equals(kind))
                .reduce((one, later) -> later);
    }

    Optional<DeadlineRow> find(PlayedCase theCase, Object id) {
        return theCase.rows.stream().filter(row -> row.id.equals(id)).findFirst();
    }

    /** The earliest due time around a task; the end of all time when nothing runs. */
    Instant nearest(PlayedCase theCase, ExecutionEntity execution) {
        var scopes = scopes(execution);
        return theCase.rows.stream()
                .filter(row -> row.scope != null && scopes.contains(row.scope) && row.running())
                .map(row -> row.dry.due())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static Set<String> scopes(ExecutionEntity execution) {
        var ids = new HashSet<String>();
        for (var scope = execution; scope != null; scope = scope.getParent()) ids.add(scope.getId());
        return ids;
    }

    void fired(DelegateExecution flow, String kind) {
        ofScope(play.caseOf(flow), flow.getId(), kind).ifPresent(this::miss);
    }

    void ended(PlayedCase theCase, String scope, boolean cancelled) {
        for (var row : List.copyOf(theCase.rows)) {
            if (!scope.equals(row.scope)) continue;
            if (cancelled) withdraw(row);
            else if (row.open() || row.owed() && row.dry.nature() != Nature.WAIT) meet(row);
        }
    }

    /** What of this kind is owed is done. */
    void meet(PlayedCase theCase, String kind) {
        theCase.rows.stream()
                .filter(row -> row.owed() && row.dry.kind().equals(kind))
                .findFirst()
                .ifPresent(this::meet);
    }

    /** What was promised is done, in time or late. */
    void meet(DeadlineRow row) {
        if (row.open() && !row.pastDue(play.agenda().now())) {
            settle(row, DeadlineState.MET);
            return;
        }
        if (row.open()) settle(row, DeadlineState.MISSED);
        row.over = true;
        play.escalations().withdrawFor(row);
    }

    void miss(DeadlineRow row) {
        if (row.open()) settle(row, DeadlineState.MISSED);
    }

    void withdraw(DeadlineRow row) {
        if (row.open()) settle(row, row.pastDue(play.agenda().now()) ? DeadlineState.MISSED : DeadlineState.WITHDRAWN);
        row.over = true;
    }

    private void settle(DeadlineRow row, DeadlineState state) {
        row.state = state;
        row.version++;
        play.figures().settled(row.dry.kind(), row.dry.nature(), state);
        play.jobs().recalculate(row.scope);
    }

    /** A question stops every pausable promise of the case. */
    void asked(PlayedCase theCase) {
        change(theCase, dry -> dry.asked(play.agenda().now()));
    }

    void answered(PlayedCase theCase) {
        change(theCase, dry -> dry.answered(play.agenda().now()));
    }

    private void change(PlayedCase theCase, java.util.function.Consumer<DryDeadline> change) {
        for (var row : theCase.rows) {
            if (!row.open() || !row.dry.pausable()) continue;
            change.accept(row.dry);
            moved(row);
        }
    }

    void extend(DeadlineRow row, Instant until) {
        row.dry.extended(play.agenda().now(), until);
        if (row.open()) moved(row);
    }

    private void moved(DeadlineRow row) {
        play.jobs().recalculate(row.scope);
        watch(row);
    }

    /** Looks again when a level before the due time comes, and at the due time when no timer watches it. */
    private void watch(DeadlineRow row) {
        int version = ++row.version;
        if (!row.running()) return;
        if (row.scope == null) later(row, row.dry.due(), version, () -> missedUnwatched(row));
        row.dry
                .nextLevel(row.level)
                .ifPresent(level -> later(row, level.at(), version, () -> {
                    ask(row, level.level());
                    watch(row);
                }));
    }

    private void later(DeadlineRow row, Instant at, int version, Runnable act) {
        play.later(row.theCase, at, "deadline " + row.dry.kind(), () -> {
            if (row.version == version && row.running()) act.run();
        });
    }

    private void missedUnwatched(DeadlineRow row) {
        miss(row);
        if (row.dry.escalatesTo() > row.level) ask(row, row.dry.escalatesTo());
    }

    /** Asks the process for an escalation; while nobody there listens, it asks again. */
    private void ask(DeadlineRow row, int level) {
        if (row.over || row.level >= level) return;
        Map<String, Object> words = Map.of("missedDeadline", row.id, "level", level);
        if (play.answers().tell(row.theCase, ASKED, words)) row.level = level;
        else play.later(row.theCase, play.agenda().now().plus(AGAIN), "escalation", () -> ask(row, level));
    }

    /** The case is over: open rows are withdrawn, overdue ones keep their breach. */
    void withdrawAll(PlayedCase theCase) {
        theCase.rows.stream().filter(DeadlineRow::owed).toList().forEach(this::withdraw);
    }
}
