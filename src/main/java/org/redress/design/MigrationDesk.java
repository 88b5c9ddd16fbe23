package org.redress.design;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Page;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the move of running cases to a change in force, and the move back; {@link MigrationRun} does the work. */
@Component
public class MigrationDesk {
    private final Migrations migrations;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    MigrationDesk(Migrations migrations, Changes changes, AuditTrail audit, Clock clock) {
        this.migrations = migrations;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts it; asked again, tries once more what has failed and what has begun to run since. */
    @Transactional
    MigrationProgress start(Person who, UUID changeId, boolean reckon) {
        var change = changes.locked(changeId, Change.State.IN_FORCE);
        var migration = migrations.lockOfChange(changeId).orElseGet(() -> added(who, changeId, reckon));
        if (migration.state().goesBack()) throw new Refusal("migration-back", 409, null);
        migrations.requeue(migration.id(), "FAILED", "WAITING");
        int cases = migrations.addCases(migration.id(), change.deployment());
        migrations.state(migration.id(), Migration.State.RUNNING, null);
        record(who, migration, "MIGRATION_STARTED", Map.of("cases", cases, "reckon", migration.reckon()));
        return progress(changeId);
    }

    private Migration added(Person who, UUID changeId, boolean reckon) {
        var migration =
                new Migration(Ids.next(), changeId, Migration.State.RUNNING, reckon, who.id(), clock.instant(), null);
        migrations.add(migration);
        return migration;
    }

    /** Moves back every case that was moved and still runs; asked again, tries once more what has failed. */
    @Transactional
    MigrationProgress back(Person who, UUID changeId) {
        var migration = migrations.lockOfChange(changeId).orElseThrow(() -> unknown(changeId));
        // First those that wait: this waits for every case that is being moved, so that the next line finds it moved.
        migrations.requeue(migration.id(), "WAITING", "STAYED");
        migrations.requeue(migration.id(), "MOVED", "BACK_WAITING");
        migrations.requeue(migration.id(), "BACK_FAILED", "BACK_WAITING");
        migrations.state(migration.id(), Migration.State.TURNING_BACK, null);
        record(who, migration, "MIGRATION_TURNED_BACK", Map.of());
        return progress(changeId);
    }

    private void record(Person who, Migration migration, String act, Map<String, ?> more) {
        var entry = new LinkedHashMap<String, Object>(more);
        entry.put("change", migration.changeId());
        audit.recordSystem(who, act, entry);
    }

    /** Whether anybody has begun to move running cases to this change. */
    public boolean begun(UUID changeId) {
        return migrations.ofChange(changeId).isPresent();
    }

    MigrationProgress progress(UUID changeId) {
        var migration = migrations.ofChange(changeId).orElseThrow(() -> unknown(changeId));
        return MigrationProgress.of(migration, migrations.counts(migration.id()));
    }

    /** Cases that could not be moved, by number. */
    public Page<UnmovedCase> failures(UUID changeId, String after, int limit) {
        var migration = migrations.ofChange(changeId).orElseThrow(() -> unknown(changeId));
        int size = Page.size(limit);
        return Page.of(migrations.failures(migration.id(), after, size + 1), size, UnmovedCase::caseNumber);
    }

    private static Refusal unknown(UUID changeId) {
        return new Refusal("migration-unknown", 404, null, changeId.toString());
    }
}
