package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.Redress;
import org.redress.TestDatabase;
import org.redress.audit.AuditTrail;
import org.redress.audit.AuditWorld;
import org.redress.audit.ChainExport;
import org.redress.audit.ExportScope;
import org.redress.audit.HandSealing;
import org.redress.audit.Recorded;
import org.redress.audit.Tampering;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A thousand times somebody who owns the database changes sealed entries, and each time the verifier, as a program of
 * its own reading would, names the entry; then a million entries without a false alarm, verified on one core.
 */
@Tag("bench")
@SpringBootTest(
        classes = {AuditWorld.class, HandSealing.class},
        properties = "spring.datasource.username=app")
class SealBenchTest {
    private static final int MUTATIONS = Integer.getInteger("redress.bench.mutations", 1000);
    private static final int ENTRIES = Integer.getInteger("redress.bench.entries", 1_000_000);
    private static final int BATCH = 100;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ChainExport export;

    @Autowired
    private HandSealing sealing;

    @Autowired
    private AuditWorld.Forward clock;

    @TempDir
    private Path folder;

    @Test
    void everyMutationIsNamedAndAMillionEntriesAreSound() throws Exception {
        var acts = new Recorded(audit, transactions, "2026");
        for (int time = 0; time < 5; time++) {
            acts.atRandom(new Random(time), 40, 20);
            sealing.now(folder.resolve("witness.jsonl"));
        }
        keys();
        clock.by(Duration.ofMinutes(11));
        mutate();
        million();
    }

    private void mutate() throws Exception {
        var missed = new EnumMap<Tampering.Kind, Integer>(Tampering.Kind.class);
        var random = new Random(53);
        try (var tampering = new Tampering(database.owner(), random)) {
            for (int time = 0; time < MUTATIONS; time++) {
                var kind = Tampering.Kind.values()[time % Tampering.Kind.values().length];
                var done = tampering.does(kind);
                var said = verified();
                tampering.undo();
                if (said.lines().noneMatch(line -> line.startsWith("DAMAGE") && names(line, done)))
                    missed.merge(kind, 1, Integer::sum);
            }
        }
        System.out.printf(
                "%n| mutations | missed |%n|---|---|%n| %,d | %s |%n", MUTATIONS, missed.isEmpty() ? 0 : missed);
        assertThat(missed).isEmpty();
        assertThat(verified()).doesNotContain("DAMAGE");
    }

    private static boolean names(String line, Tampering.Done done) {
        return line.contains(" " + done.chain() + " entry " + done.seq() + " ");
    }

    private void million() throws Exception {
        var more = new Recorded(audit, transactions, "2027");
        long written = time(() -> fill(more));
        long sealed = time(() -> sealing.now(folder.resolve("witness.jsonl")));
        clock.by(Duration.ofMinutes(11));
        long exported = time(this::write);
        long began = System.nanoTime();
        var said = child();
        long verified = System.nanoTime() - began;
        System.out.printf(
                "%n| entries | written | sealed | exported | file | verified on one core | false alarms |%n"
                        + "|---|---|---|---|---|---|---|%n| %,d | %,d s | %,d s | %,d s | %,d MB | %.1f s | %d |%n%s%n",
                ENTRIES,
                written,
                sealed,
                exported,
                Files.size(folder.resolve("export.jsonl")) >> 20,
                verified / 1e9,
                said.lines().filter(line -> line.startsWith("DAMAGE")).count(),
                said);
        assertThat(said).contains(": sound");
        assertThat(Duration.ofNanos(verified)).isLessThan(Duration.ofSeconds(60));
    }

    private static void fill(Recorded acts) {
        for (int place = 1; place <= ENTRIES / BATCH; place++) acts.on(place, BATCH);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long time(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private void write() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("export.jsonl"))) {
            export.write(ExportScope.all(), out);
        }
    }

    private String verified() throws IOException {
        write();
        return HandSealing.verify(arguments());
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        Map.of("--export", "export.jsonl", "--witness", "witness.jsonl", "--key", "public.pem")
                .forEach((option, file) -> {
                    arguments.add(option);
                    arguments.add(folder.resolve(file).toString());
                });
        return arguments;
    }

    /** The program as an auditor starts it, with one processor. */
    private String child() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Redress.class.getName(),
                "verify"));
        command.addAll(arguments());
        var said = folder.resolve("said").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        process.waitFor();
        return Files.readString(said.toPath());
    }

    private void keys() {
        try {
            var keys = new StringBuilder();
            for (var key : sealing.publicKeys())
                keys.append("-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Base64.getEncoder().encodeToString(key)));
            Files.writeString(folder.resolve("public.pem"), keys);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
