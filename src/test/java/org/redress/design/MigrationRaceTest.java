package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Turning a migration back while its run is at work: no case is left behind. */
@SpringBootTest(classes = DesignWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class MigrationRaceTest {
    private static final Person MANAGER = Person.staff("manager");

    @Autowired
    private MigrationDesk desk;

    @Autowired
    private MigrationRun run;

    @Autowired
    private Cases cases;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private final UUID change = Ids.next();
    private final UUID migration = Ids.next();

    @BeforeEach
    void oneCaseWaits() {
        sql.update(
                "insert into redress.design_change (id, state, source, reason, losses, proposed_by, proposed_at, deployment)"
                        + " values (?, 'IN_FORCE', 'test', 'test', '[]', 'designer', now(), 'none')",
                change);
        sql.update(
                "insert into redress.design_migration (id, change_id, state, reckon, started_by, started_at)"
                        + " values (?, ?, 'RUNNING', false, 'manager', now())",
                migration,
                change);
        var number = transaction.execute(status -> {
            var next = CaseNumber.of("C-2026-%06d".formatted(cases.nextNumber()));
            cases.add(next, "COMPLAINT", "complaint", null, null, clock.instant());
            return next;
        });
        sql.update("insert into redress.design_migration_case values (?, ?, 'WAITING')", migration, number.value());
    }

    @Test
    void aCaseThatIsBeingMovedGoesBackToo() {
        var back = transaction.execute(moving -> {
            setCase("MOVED");
            return meanwhile(() -> desk.back(MANAGER, change));
        });

        back.join();
        assertThat(state("design_migration_case", "migration_id")).isEqualTo("BACK_WAITING");
        finish();
    }

    @Test
    void doesNotEndOnWhatTheCasesWereBeforeItWasTurnedBack() {
        setCase("MOVED");

        var ran = transaction.execute(turning -> {
            desk.back(MANAGER, change);
            return meanwhile(() -> {
                run.run();
                return null;
            });
        });

        ran.join();
        assertThat(state("design_migration", "id")).isEqualTo("TURNING_BACK");
        finish();
    }

    /** Begins something that has to wait for what this transaction holds. */
    private CompletableFuture<Object> meanwhile(Callable<Object> act) {
        var begun = CompletableFuture.supplyAsync(() -> called(act));
        await().until(() -> sql.queryForObject(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'",
                        Integer.class)
                > 0);
        return begun;
    }

    private static Object called(Callable<Object> act) {
        try {
            return act.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void finish() {
        called(() -> {
            run.run();
            return null;
        });
        assertThat(state("design_migration", "id")).isEqualTo("TURNED_BACK");
        assertThat(state("design_migration_case", "migration_id")).isEqualTo("BACK");
    }

    private void setCase(String state) {
        sql.update("update redress.design_migration_case set state = ? where migration_id = ?", state, migration);
    }

    private String state(String table, String id) {
        return sql.queryForObject(
                "select state from redress.%s where %s = ?".formatted(table, id), String.class, migration);
    }
}
