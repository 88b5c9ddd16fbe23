package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every committed entry gets one seal, in the database and in the witness file, whatever happens between the two. */
@SpringBootTest(classes = AuditWorld.class, properties = "spring.datasource.username=app")
class SealTest {
    @Autowired
    private AuditTrail audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Seals seals;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private SealBook book;

    @Autowired
    private SealMaking making;

    @Autowired
    private AuditWorld.Forward clock;

    @Autowired
    private MeterRegistry meters;

    @TempDir
    private Path folder;

    private SealRun run;
    private Recorded acts;

    @BeforeEach
    void own() {
        acts = new Recorded(audit, transactions, "2026");
        run = run(witness());
    }

    @AfterEach
    void everythingIsSealedOnce() throws SQLException {
        run(folder.resolve("after.jsonl")).now();
        assertThat(count("select count(*) from redress.audit_unsealed")).isZero();
        assertThat(count("select sum(last_seq - first_seq + 1) from redress.audit_seal_part"))
                .isEqualTo(count("select count(*) from redress.audit_entry"));
        assertThat(count(
                        "select count(*) from redress.audit_seal_part p join redress.audit_entry e on e.chain = p.chain"
                                + " and e.seq between p.first_seq and p.last_seq and e.hash = "
                                + "substring(p.hashes from (32 * (e.seq - p.first_seq) + 1)::int for 32)"))
                .isEqualTo(count("select count(*) from redress.audit_entry"));
    }

    @Test
    void coversWhatIsCommittedLaterThanWhatFollowedIt() throws Exception {
        var late = acts.number(101).value();
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        var slow = thread.submit(() -> new TransactionTemplate(transactions).execute(status -> {
            insertNow(late);
            written.countDown();
            return reached(commit);
        }));
        written.await();
        acts.on(102, 2);
        run.now();
        assertThat(sealed(late)).isZero();
        assertThat(sealed(acts.number(102).value())).isEqualTo(2);

        commit.countDown();
        slow.get();
        thread.shutdown();
        run.now();
        assertThat(sealed(late)).isEqualTo(1);
    }

    @Test
    void missesNothingAndDoublesNothingAmongManyWritersAndSealers() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        var running = new ArrayList<Future<?>>();
        for (int writer = 0; writer < 4; writer++) {
            int place = 200 + writer;
            running.add(pool.submit(() -> {
                for (int time = 0; time < 60; time++) acts.on(place, 1 + time % 3);
            }));
        }
        for (int sealer = 0; sealer < 2; sealer++)
            running.add(pool.submit(() -> {
                for (int time = 0; time < 60; time++) making.next();
            }));
        for (var one : running) one.get();
        pool.shutdown();
        run.now();
        assertThat(sealed(acts.number(200).value())).isEqualTo(120);
    }

    @Test
    void sealsAtOnceWhenAThousandWait() throws SQLException {
        run.now();
        for (int time = 0; time < 5; time++) acts.on(300, 100);
        run.run();
        assertThat(sealed(acts.number(300).value())).isZero();
        for (int time = 0; time < 5; time++) acts.on(300, 100);
        run.run();
        assertThat(sealed(acts.number(300).value())).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_seal", "audit_seal_part", "audit_key"})
    void theApplicationsRoleChangesNothing(String table) {
        acts.on(400, 1);
        run.now();
        var column = table.equals("audit_key") ? "id" : table.equals("audit_seal") ? "key_id" : "chain";
        for (var sql : List.of(
                "update redress.%1$s set %2$s = %2$s".formatted(table, column),
                "delete from redress." + table,
                "truncate redress." + table)) {
            assertThatThrownBy(() -> runAs(database.app(), sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
            assertThatThrownBy(() -> runAs(database.owner(), sql))
                    .as("by the trigger, for the owner too")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void catchesUpInOrderAfterACrashBetweenDatabaseAndFile() throws IOException {
        acts.on(500, 2);
        run.now();
        acts.on(500, 1);
        while (making.next()) assertThat(seals.last()).isNotNull();
        Files.writeString(witness(), "{\"seal\":99,\"at\":\"20", StandardOpenOption.APPEND);
        run(witness()).now();
        var lines = Files.readAllLines(witness());
        assertThat(lines).hasSize((int) seals.last().number() + 1);
        assertThat(numbers(lines))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(seals.last().number());
    }

    @Test
    void keepsSealsWhileTheFileCannotBeWrittenAndSaysSo() throws IOException {
        var blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder should be");
        var stuck = run(blocked.resolve("witness.jsonl"));
        acts.on(600, 2);
        stuck.now();
        clock.by(Duration.ofMinutes(6));
        assertThat(new SealHealth(seals, stuck).health().getStatus().getCode()).isEqualTo("DOWN");

        Files.delete(blocked);
        stuck.now();
        assertThat(new SealHealth(seals, stuck).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(numbers(Files.readAllLines(blocked.resolve("witness.jsonl"))))
                .hasSize((int) seals.last().number());
    }

    @Test
    void recordsThatTheDatabaseLacksWhatTheFileKnows() throws SQLException, IOException {
        acts.atRandom(new Random(1), 5, 5);
        run.now();
        acts.atRandom(new Random(2), 5, 5);
        run.now();
        try (var tampering = new Tampering(database.owner(), new Random(3))) {
            tampering.does(Tampering.Kind.RESTORE);
            acts.on(700, 1);
            var again = run(witness());
            again.now();
            again.now();
            assertThat(count("select count(*) from redress.audit_entry where action = 'SEALS_LOST'"))
                    .isEqualTo(1);
            assertThat(numbers(Files.readAllLines(witness())))
                    .last()
                    .isEqualTo(seals.last().number());
            tampering.undo();
        }
    }

    private SealRun run(Path file) {
        var witness = new WitnessRun(new WitnessFile(file), seals, book, audit, new TransactionTemplate(transactions));
        return new SealRun(seals, making, witness, clock, meters, Duration.ofSeconds(55));
    }

    private Path witness() {
        return folder.resolve("witness.jsonl");
    }

    private static List<Long> numbers(List<String> lines) {
        return lines.stream()
                .filter(line -> line.endsWith("}"))
                .map(line -> SealLines.read(line).number())
                .toList();
    }

    /** Writes at once, where the trail would write only just before the commit. */
    private void insertNow(String chain) {
        entries.append(
                chain,
                "[{\"id\":\"%s\",\"at\":\"%s\",\"who\":\"agent\",\"who_kind\":\"STAFF\",\"action\":\"SLOW\",\"old_values\":\"{}\",\"new_values\":\"{}\"}]"
                        .formatted(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long sealed(String chain) throws SQLException {
        return count("select coalesce(max(last_seq), 0) from redress.audit_seal_part where chain = '" + chain + "'");
    }

    private long count(String query) throws SQLException {
        try (var connection = database.owner().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void runAs(DataSource role, String sql) throws SQLException {
        try (var connection = role.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
