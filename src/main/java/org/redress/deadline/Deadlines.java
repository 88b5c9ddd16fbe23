package org.redress.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.engine.TransactionBound;
import org.springframework.stereotype.Component;

/**
 * The deadlines of a case. While the transaction holds the lock of the case it reads them once and then keeps what
 * each change answers. Callers hold the lock before they change a row.
 */
@Component("caseDeadlines") // Models know the bean "deadlines" as the one that answers their timers.
class Deadlines {
    private static final Comparator<Deadline> BY_ID = Comparator.comparing(Deadline::id);

    private final DeadlineRows rows;
    private final Cases cases;
    private final TransactionBound<Map<CaseNumber, Map<UUID, Deadline>>> known = new TransactionBound<>(HashMap::new);

    Deadlines(DeadlineRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    Optional<Deadline> find(UUID id) {
        return known.present().stream()
                .flatMap(held -> held.values().stream())
                .map(held -> held.get(id))
                .filter(row -> row != null)
                .findAny()
                .or(() -> rows.find(id));
    }

    /** All rows of the case, oldest first. */
    List<Deadline> ofCase(CaseNumber number) {
        return List.copyOf(rowsOf(number));
    }

    Optional<Deadline> open(CaseNumber number, String kind, int round, String subject) {
        return about(number, kind, subject)
                .filter(row -> row.state().open() && row.round() == round)
                .findFirst();
    }

    /** The row of this kind that was last bound to a scope, whatever its state. */
    Optional<Deadline> ofScope(CaseNumber number, String executionId, String kind) {
        return where(
                        number,
                        row -> executionId.equals(row.executionId())
                                && row.kind().equals(kind))
                .max(BY_ID);
    }

    List<Deadline> allOfScope(CaseNumber number, String executionId) {
        return where(number, row -> executionId.equals(row.executionId())).toList();
    }

    /** Open rows, and missed ones that nobody has met, of this kind and subject in any round; newest first. */
    List<Deadline> unmet(CaseNumber number, String kind, String subject) {
        return about(number, kind, subject)
                .filter(row -> row.state().open() || row.overdue())
                .sorted(Comparator.comparing((Deadline row) -> !row.state().open())
                        .thenComparing(BY_ID.reversed()))
                .toList();
    }

    /** Open and overdue rows of a case. */
    List<Deadline> unended(CaseNumber number) {
        return where(number, row -> row.state().open() || row.overdue()).toList();
    }

    Optional<Deadline> lastMissed(CaseNumber number, String kind) {
        return where(number, row -> row.kind().equals(kind) && row.state() == DeadlineState.MISSED)
                .max(Comparator.comparing(Deadline::missedAt).thenComparing(BY_ID));
    }

    Optional<Deadline> latest(CaseNumber number) {
        return rowsOf(number).stream().max(BY_ID);
    }

    boolean known(CaseNumber number, String kind) {
        return where(number, row -> row.kind().equals(kind)).findAny().isPresent();
    }

    /** The earliest due time of running or overdue rows in these scopes; empty when none is. */
    Optional<Instant> nearest(CaseNumber number, Collection<String> executionIds) {
        return where(number, row -> row.state() == DeadlineState.RUNNING || row.overdue())
                .filter(row -> executionIds.contains(row.executionId()))
                .map(Deadline::due)
                .min(Comparator.naturalOrder());
    }

    Deadline add(DeadlineRows.Opened opened) {
        return kept(rows.add(opened));
    }

    Deadline bind(UUID id, String executionId, Instant nextAlarm) {
        return kept(rows.bind(id, executionId, nextAlarm));
    }

    Deadline reckoned(UUID id, DeadlineRows.Reckoned to) {
        return kept(rows.reckoned(id, to));
    }

    Deadline repolicied(UUID id, Situation situation, Policy policy, WorkingCalendar calendar) {
        return kept(rows.repolicied(id, situation, policy, calendar));
    }

    Deadline transferred(UUID id, String definitionId) {
        return kept(rows.transferred(id, definitionId));
    }

    Deadline met(UUID id, Instant at) {
        return kept(rows.met(id, at));
    }

    Deadline metLate(UUID id, Instant at) {
        return kept(rows.metLate(id, at));
    }

    Deadline missed(UUID id, Instant at, Instant nextAlarm) {
        return kept(rows.missed(id, at, nextAlarm));
    }

    /** A missed deadline that nobody can meet any more keeps its state. */
    Deadline givenUp(UUID id, Instant at) {
        return kept(rows.givenUp(id, at));
    }

    Deadline withdrawn(UUID id, Instant at) {
        return kept(rows.withdrawn(id, at));
    }

    Deadline extended(UUID id, Instant at, Instant until) {
        return kept(rows.extended(id, at, until));
    }

    Deadline moved(UUID id, Instant at, Instant until, String by, String reason) {
        return kept(rows.moved(id, at, until, by, reason));
    }

    Deadline alarmed(UUID id, int warned, int level, Instant nextAlarm) {
        return kept(rows.alarmed(id, warned, level, nextAlarm));
    }

    Deadline escalated(UUID id, UUID escalationId, int level) {
        return kept(rows.escalated(id, escalationId, level));
    }

    private Stream<Deadline> about(CaseNumber number, String kind, String subject) {
        return where(number, row -> row.kind().equals(kind) && row.subject().equals(subject));
    }

    private Stream<Deadline> where(CaseNumber number, Predicate<Deadline> condition) {
        return rowsOf(number).stream().filter(condition);
    }

    private Collection<Deadline> rowsOf(CaseNumber number) {
        if (!cases.holds(number)) return rows.ofCase(number);
        return known.get().computeIfAbsent(number, this::read).values();
    }

    private Map<UUID, Deadline> read(CaseNumber number) {
        var read = new LinkedHashMap<UUID, Deadline>();
        rows.ofCase(number).forEach(row -> read.put(row.id(), row));
        return read;
    }

    private Deadline kept(Deadline row) {
        known.present().map(held -> held.get(row.caseNumber())).ifPresent(held -> held.put(row.id(), row));
        return row;
    }
}
