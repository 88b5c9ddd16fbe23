package org.redress.design;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.deadline.Loss;
import org.redress.engine.CaseWork;
import org.redress.engine.DatabaseAway;
import org.redress.engine.Deployments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts changes in force: at once when a second person confirms, at their time by exactly one node, and back to the
 * files of before in one step.
 */
@Component
public class ChangeStarts {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStarts.class);

    private final Changes changes;
    private final ProposedChanges rows;
    private final DesignDrafts drafts;
    private final Migrations migrations;
    private final SetDeployment sets;
    private final Deployments deployments;
    private final AuditTrail audit;
    private final CaseWork work;
    private final Clock clock;

    ChangeStarts(
            Changes changes,
            ProposedChanges rows,
            DesignDrafts drafts,
            Migrations migrations,
            SetDeployment sets,
            Deployments deployments,
            AuditTrail audit,
            CaseWork work,
            Clock clock) {
        this.changes = changes;
        this.rows = rows;
        this.drafts = drafts;
        this.migrations = migrations;
        this.sets = sets;
        this.deployments = deployments;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A second person agrees; the change takes effect at its time, or now if that has come.
     *
     * @param startsAt another time than the one proposed, null to keep that
     */
    public Change confirm(Person who, UUID id, String remark, Instant startsAt) {
        return work.retried(() -> {
            var change = changes.locked(id, Change.State.PROPOSED);
            if (change.proposedBy().equals(who.id())) throw new Refusal("own-change", 403, null);
            if (change.unsigned()) throw new LossUnsigned(changes.losses(change));
            var from = startsAt == null ? change.startsAt() : startsAt;
            rows.decided(id, Change.State.SCHEDULED, who.id(), clock.instant(), remark, from);
            var entry = Changes.entry(change);
            entry.put("startsAt", String.valueOf(from));
            audit.recordSystem(who, "CHANGE_CONFIRMED", entry);
            if (from == null || !from.isAfter(clock.instant())) start(who, change);
            return changes.find(id);
        });
    }

    /** Starts every change whose time has come; several nodes take one each. */
    @Scheduled(fixedDelayString = "${redress.changes.poll:PT5S}", initialDelayString = "${redress.changes.poll:PT5S}")
    void run() {
        while (startNext()) LOG.info("A change took effect at its time");
    }

    private boolean startNext() {
        var taken = new Change[1];
        try {
            return work.retried(() -> {
                var due = rows.lockDue(clock.instant());
                taken[0] = due.orElse(null);
                due.ifPresent(change -> start(Person.SYSTEM, change));
                return due.isPresent();
            });
        } catch (RuntimeException failed) {
            // Whatever is wrong with one change must not hold up those that are due after it.
            if (taken[0] == null || DatabaseAway.isReason(failed)) throw failed;
            fail(taken[0], failed);
            return true;
        }
    }

    private void fail(Change change, RuntimeException failed) {
        if (failed instanceof Refusal)
            LOG.warn("Change {} could not take effect: {}", change.id(), failed.getMessage());
        else LOG.error("Change {} could not take effect", change.id(), failed);
        var code = failed instanceof Refusal refused ? refused.code() : "internal";
        work.retried(() -> {
            changes.locked(change.id(), Change.State.SCHEDULED);
            rows.failed(change.id(), Upload.shortened(code));
            var entry = Changes.entry(change);
            entry.put("code", code);
            audit.recordSystem(Person.SYSTEM, "CHANGE_FAILED", entry);
            return null;
        });
    }

    private void start(Person who, Change change) {
        // The set is the proposer's work, whoever lets it start.
        var by = Person.staff(change.proposedBy());
        var files = new TreeMap<String, byte[]>();
        sets.await();
        requireUnchanged(change.id(), rows.files(change.id()), true);
        rows.files(change.id()).forEach(file -> files.put(file.path(), file.bytes()));
        // Other files may have changed since: only what was known when somebody signed is signed.
        var signed = change.signature() == null ? List.<Loss>of() : changes.losses(change);
        var set = sets.deploy(
                by, origin(change, change.reason()), new Upload(files), losses -> LossUnsigned.require(losses, signed));
        rows.inForce(change.id(), set.id(), clock.instant());
        drafts.tookEffect(change.id(), set.id());
        var entry = Changes.entry(change);
        entry.put("deployment", set.id());
        audit.recordSystem(who, "CHANGE_STARTED", entry);
    }

    private static Origin origin(Change change, String reason) {
        return new Origin("change " + change.id(), change.source(), reason);
    }

    /** Deploys the files of before as a new version, all others as they stand. The reason is signed by whoever does it. */
    public Change rollBack(Person who, UUID id, String reason) {
        if (reason == null || reason.isBlank()) throw new Refusal("reason-missing", 422, "/reason");
        return work.retried(() -> {
            var change = changes.locked(id, Change.State.IN_FORCE);
            var files = rows.files(id);
            sets.await();
            requireUnchanged(id, files, false);
            var before = new TreeMap<String, byte[]>();
            files.stream()
                    .filter(file -> file.before() != null)
                    .forEach(file -> before.put(file.path(), file.bytesBefore()));
            if (before.isEmpty()) throw new Refusal("change-only-new", 409, null);
            var entry = Changes.entry(change);
            var set = sets.deploy(
                    who,
                    origin(change, reason),
                    new Upload(before),
                    losses -> entry.put("losses", LossUnsigned.named(losses)));
            rows.rolledBack(id, who.id(), clock.instant(), reason, set.id());
            // Nobody is moved to what has just been taken back; who was moved already is moved back when asked for.
            migrations.ofChange(id).ifPresent(one -> migrations.requeue(one.id(), "WAITING", "STAYED"));
            entry.put("deployment", set.id());
            entry.put("reason", AuditTrail.digest(reason));
            audit.recordSystem(who, "CHANGE_ROLLED_BACK", entry);
            return changes.find(id);
        });
    }

    /** Somebody else may have changed the same file since: their work must not be lost unseen. */
    private void requireUnchanged(UUID id, List<ProposedFile> files, boolean start) {
        Map<String, byte[]> current = deployments.current();
        for (ProposedFile file : files) {
            byte[] expected = start ? file.bytesBefore() : file.bytes();
            if (!Arrays.equals(expected, current.get(file.path())))
                throw new Refusal("change-overtaken", 409, null, file.path(), id.toString());
        }
    }
}
