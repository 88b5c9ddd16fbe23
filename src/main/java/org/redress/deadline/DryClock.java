package org.redress.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Deadlines for a rehearsal: the same table, calendars and arithmetic as those of cases, but no rows, so that nothing
 * of what is tried can reach a promise that runs.
 */
public final class DryClock {
    private final Map<String, WorkingCalendar> calendars = new HashMap<>();
    private final Function<Map<String, Object>, List<Map<String, Object>>> table;
    private final Map<Situation, Map<String, Policy>> known = new HashMap<>();

    /**
     * @param definitions stored calendars by name
     * @param table what the table of deadlines answers to its inputs
     */
    public DryClock(Map<String, String> definitions, Function<Map<String, Object>, List<Map<String, Object>>> table) {
        definitions.forEach((name, definition) -> calendars.put(name, CalendarShelf.read(definition)));
        this.table = table;
    }

    /** The hours of the shop. */
    public WorkingCalendar shop() {
        return calendars.get(CalendarShelf.SHOP);
    }

    /** A calendar by name, or that of the shop where there is none. */
    public WorkingCalendar calendar(String name) {
        return calendars.getOrDefault(name, shop());
    }

    /**
     * Opens a deadline; empty where its date comes from outside and nobody has told it, or the table has no row for it.
     *
     * @param received when the case came, for promises that count from there; null where this one counts from now
     */
    public Optional<DryDeadline> open(Situation situation, String kind, Instant received, Instant now) {
        var policy = policy(situation, kind);
        if (policy == null || policy.amount().external()) return Optional.empty();
        boolean fromReceipt = policy.starts() == Policy.Starts.RECEIVED && received != null;
        return Optional.of(deadline(policy, fromReceipt ? received : now, null));
    }

    /** Opens a deadline whose date comes from outside; empty where the table has no such row for it. */
    public Optional<DryDeadline> openUntil(Situation situation, String kind, Instant given, Instant now) {
        var policy = policy(situation, kind);
        if (policy == null || !policy.amount().external()) return Optional.empty();
        return Optional.of(deadline(policy, now, given));
    }

    private DryDeadline deadline(Policy policy, Instant started, Instant given) {
        boolean own = policy.nature() == Nature.PROMISE && given == null;
        var calendar = own ? calendars.get(policy.calendar()) : shop();
        if (calendar == null) throw new IllegalStateException("there is no calendar " + policy.calendar());
        return new DryDeadline(policy, new Terms(policy.nature(), policy.amount(), calendar, started, given), shop());
    }

    private Policy policy(Situation situation, String kind) {
        return known.computeIfAbsent(situation, this::policies).get(kind);
    }

    private Map<String, Policy> policies(Situation situation) {
        return Policies.policies(table.apply(Policies.inputs(situation)), 0);
    }
}
