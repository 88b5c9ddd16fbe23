package org.redress.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.design.TrialSets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where designers ask for a rehearsal, see how far it is, and stop it. */
@Component
public class RehearsalDesk {
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final int SHOWN = 50;

    /** What to play: a draft or a change, how many cases of which source over how many days. */
    public record Wanted(UUID draft, UUID change, Rehearsal.Source source, int cases, int days, long seed) {}

    private final Rehearsals rehearsals;
    private final TrialSets trials;
    private final Scripts scripts;
    private final RehearsalRun run;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RehearsalDesk(
            Rehearsals rehearsals,
            TrialSets trials,
            Scripts scripts,
            RehearsalRun run,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rehearsals = rehearsals;
        this.trials = trials;
        this.scripts = scripts;
        this.run = run;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Starts a rehearsal beside the product.
     *
     * @throws Refusal if another one runs
     */
    public Rehearsal start(Person who, Wanted wanted) {
        if ((wanted.draft() == null) == (wanted.change() == null))
            throw new Refusal("rehearsal-of-what", 422, "/draft");
        var trial =
                wanted.draft() == null ? trials.ofChange(who, wanted.change()) : trials.ofDraft(who, wanted.draft());
        var pair = scripts.write(wanted, trial);
        var rehearsal = rehearsal(who, wanted, trial, pair.inForce().arrivals().size());
        transaction.executeWithoutResult(status -> insert(who, rehearsal));
        run.begin(rehearsal, pair);
        return rehearsal;
    }

    private void insert(Person who, Rehearsal rehearsal) {
        var now = clock.instant();
        rehearsals.abandoned(now.minus(SILENCE), now);
        if (!rehearsals.add(rehearsal)) throw new Refusal("rehearsal-runs", 409, null);
        var entry = entry(rehearsal);
        entry.put("cases", rehearsal.cases());
        entry.put("days", rehearsal.days());
        entry.put("seed", rehearsal.seed());
        entry.put("source", rehearsal.source());
        audit.recordSystem(who, "REHEARSAL_STARTED", entry);
    }

    private Rehearsal rehearsal(Person who, Wanted wanted, TrialSets.Trial trial, int cases) {
        return new Rehearsal(
                Ids.next(),
                wanted.draft(),
                wanted.change(),
                trial.title(),
                trial.changed().toArray(String[]::new),
                Rehearsal.State.RUNNING,
                wanted.source(),
                cases,
                wanted.days(),
                wanted.seed(),
                who.id(),
                clock.instant(),
                null,
                0,
                0,
                null,
                null,
                null,
                null);
    }

    /** Stops it; what it has found so far is not kept. */
    public Rehearsal cancel(Person who, UUID id) {
        var rehearsal = find(id);
        transaction.executeWithoutResult(status -> {
            if (!rehearsals.ended(id, Rehearsal.State.CANCELLED, clock.instant(), null, null, null, null))
                throw new Refusal("rehearsal-over", 409, null);
            audit.recordSystem(who, "REHEARSAL_CANCELLED", entry(rehearsal));
        });
        run.stop(id);
        return find(id);
    }

    /** @throws Refusal if there is none */
    public Rehearsal find(UUID id) {
        return rehearsals.find(id).orElseThrow(() -> new Refusal("rehearsal-unknown", 404, null));
    }

    /** Newest first, without their results. */
    public List<Rehearsal> newest() {
        return rehearsals.newest(SHOWN);
    }

    static Map<String, Object> entry(Rehearsal rehearsal) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("rehearsal", rehearsal.id());
        if (rehearsal.draft() != null) entry.put("draft", rehearsal.draft());
        if (rehearsal.change() != null) entry.put("change", rehearsal.change());
        return entry;
    }
}
