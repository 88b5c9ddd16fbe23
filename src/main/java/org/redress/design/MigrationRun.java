package org.redress.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.engine.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves the cases of migrations, each in a transaction of its own with its row locked; several threads and nodes take
 * what nobody else has. A case that cannot be moved is noted with its reason and holds up no other.
 */
@Component
class MigrationRun {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationRun.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 3;

    private final Migrations migrations;
    private final CaseMoves moves;
    private final CaseWork work;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    MigrationRun(Migrations migrations, CaseMoves moves, CaseWork work, Cases cases, AuditTrail audit, Clock clock) {
        this.migrations = migrations;
        this.moves = moves;
        this.work = work;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${redress.migration.poll:PT2S}",
            initialDelayString = "${redress.migration.poll:PT2S}")
    void run() throws InterruptedException {
        if (!migrations.waits()) return;
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Object> done : threads.invokeAll(Collections.nCopies(THREADS, this::worked))) done.get();
        } catch (ExecutionException failed) {
            LOG.warn("A migration stands still and goes on later", failed.getCause());
            return;
        } finally {
            threads.shutdown();
        }
        work.retried(() -> {
            // A statement of its own: what ends must see the cases as the one who held the lock left them.
            migrations.lockUnended();
            migrations.end(clock.instant()).forEach(this::ended);
            return null;
        });
    }

    private void ended(Migration migration) {
        audit.recordSystem(
                Person.SYSTEM, "MIGRATION_ENDED", Map.of("change", migration.changeId(), "state", migration.state()));
    }

    private Object worked() {
        while (moveNext()) LOG.trace("A case was moved");
        return null;
    }

    private boolean moveNext() {
        var taken = new Migrations.Next[1];
        try {
            return work.retried(() -> {
                var next = migrations.next();
                taken[0] = next.orElse(null);
                next.ifPresent(this::move);
                return next.isPresent();
            });
        } catch (RuntimeException failed) {
            if (taken[0] == null || DatabaseAway.isReason(failed)) throw failed;
            fail(taken[0], failed);
            return true;
        }
    }

    private void move(Migrations.Next next) {
        boolean open = cases.lock(next.caseNumber())
                .filter(file -> file.closedAt() == null)
                .isPresent();
        var who = Person.staff(next.startedBy());
        if (next.back()) {
            if (open) moves.back(next.caseNumber(), read(next.moves()), next.reckon(), who);
            migrations.done(next, "BACK", next.moves(), clock.instant());
        } else {
            var moved = open
                    ? moves.move(next.caseNumber(), next.deployment(), next.reckon(), who)
                    : List.<InstanceMove>of();
            migrations.done(next, moved.isEmpty() ? "STAYED" : "MOVED", write(moved), clock.instant());
        }
    }

    private void fail(Migrations.Next next, RuntimeException failed) {
        var obstacle = Optional.of(failed)
                .filter(CannotMove.class::isInstance)
                .map(CannotMove.class::cast)
                .map(CannotMove::obstacle)
                .orElseGet(() -> new Obstacle(Obstacle.Why.FAILED, ""));
        if (obstacle.why() == Obstacle.Why.FAILED) LOG.error("Case {} could not be moved", next.caseNumber(), failed);
        work.retried(() -> {
            migrations.failed(next, next.back() ? "BACK_FAILED" : "FAILED", obstacle, clock.instant());
            return null;
        });
    }

    private static List<InstanceMove> read(String moves) {
        try {
            return List.of(JSON.readValue(moves, InstanceMove[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The moves of a case cannot be read", unreadable);
        }
    }

    private static String write(List<InstanceMove> moves) {
        try {
            return JSON.writeValueAsString(moves);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The moves of a case cannot be written", unwritable);
        }
    }
}
