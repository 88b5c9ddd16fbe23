package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.TestDatabase;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has an export, a witness file and the public keys finds every change that the owner of the database made. */
@SpringBootTest(classes = AuditWorld.class, properties = "spring.datasource.username=app")
class VerificationTest {
    private static final int TRIES = 4;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Seals seals;

    @Autowired
    private SealBook book;

    @Autowired
    private SealMaking making;

    @Autowired
    private ChainExport export;

    @Autowired
    private AuditWorld.Forward clock;

    @TempDir
    private Path folder;

    private Recorded acts;
    private WitnessRun witness;

    @BeforeEach
    void sealed() throws IOException {
        acts = new Recorded(audit, transactions, "2027");
        witness = new WitnessRun(
                new WitnessFile(path("witness.jsonl")), seals, book, audit, new TransactionTemplate(transactions));
        for (int time = 0; time < 4; time++) {
            acts.atRandom(new Random(time), 20, 8);
            seal();
        }
        clock.by(Duration.ofMinutes(11));
        publicKeys();
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        assertThat(verified(ExportScope.all()).damages()).isEmpty();
        assertThat(verified(ExportScope.cases(acts.numbers(1, 2))).damages()).isEmpty();
        assertThat(verified(ExportScope.cases(acts.numbers(999))).entries()).isZero();
        var now = clock.instant();
        assertThat(verified(ExportScope.sealed(now.minus(Duration.ofHours(9)), now))
                        .damages())
                .isEmpty();
    }

    @Test
    void saysWhatIsNotSealedYetWithoutCallingItDamage() throws IOException {
        acts.on(3, 2);
        var result = verified(ExportScope.cases(acts.numbers(3)));
        assertThat(result.damages()).isEmpty();
        assertThat(result.notes()).singleElement().asString().endsWith("are not sealed yet");
    }

    @Test
    void anExportOfOneCaseNamesNoOther() throws IOException {
        verified(ExportScope.cases(acts.numbers(1)));
        assertThat(Files.readString(path("export.jsonl")))
                .contains("C-2027-000001")
                .doesNotContain("C-2027-000002");
    }

    @Test
    void saysWhenTextsWereErased() throws IOException {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> audit.record(acts.number(4), Person.staff("manager"), "TEXT_ERASED", Map.of()));
        seal();
        assertThat(verified(ExportScope.cases(acts.numbers(4))).notes())
                .anyMatch(note -> note.contains("text erased on 20"));
    }

    @ParameterizedTest
    @EnumSource(Tampering.Kind.class)
    void namesTheEntryThatWasTamperedWith(Tampering.Kind kind) throws Exception {
        try (var tampering = new Tampering(database.owner(), new Random(kind.ordinal()))) {
            for (int time = 0; time < TRIES; time++) {
                var done = tampering.does(kind);
                var found = verified(ExportScope.all()).damages();
                tampering.undo();
                assertThat(found)
                        .as("%s", done)
                        .anyMatch(one -> done.chain().equals(one.chain()) && one.number() == done.seq());
                assertThat(found.stream().filter(one -> one.chain() != null))
                        .as("%s", done)
                        .allMatch(one ->
                                kind == Tampering.Kind.RESTORE || done.chain().equals(one.chain()))
                        .noneMatch(one -> done.chain().equals(one.chain()) && one.number() < done.seq());
            }
        }
        assertThat(verified(ExportScope.all()).damages()).isEmpty();
    }

    @Test
    void theExportOfACaseShowsItsTamperingToo() throws Exception {
        try (var tampering = new Tampering(database.owner(), new Random(5))) {
            for (var kind : List.of(Tampering.Kind.CHANGE_WITH_CHAIN, Tampering.Kind.CUT_TAIL)) {
                var done = tampering.does(kind);
                var number = CaseNumber.of(done.chain());
                var found = verified(ExportScope.cases(List.of(number))).damages();
                tampering.undo();
                assertThat(found).as("%s", done).anyMatch(one -> one.number() == done.seq());
            }
        }
    }

    @Test
    void anEntryPutBehindAClosedCaseIsNotTakenForANewOne() throws Exception {
        try (var tampering = new Tampering(database.owner(), new Random(6))) {
            tampering.putBehind(acts.number(5).value(), clock.instant().minus(Duration.ofHours(1)));
            assertThat(verified(ExportScope.all()).damages())
                    .singleElement()
                    .extracting(DamageFound::kind)
                    .isEqualTo(Damage.INSERTED);
            tampering.undo();
        }
    }

    @Test
    void anEntryPutWhereOneWasTakenOutBeforeItsSealIsSeen() throws Exception {
        try (var tampering = new Tampering(database.owner(), new Random(7))) {
            acts.on(20, 8);
            var chain = acts.number(20).value();
            tampering.takeOut(chain, 7);
            seal();
            assertThat(named(chain)).containsExactly("DELETED 7");
            tampering.putInto(chain, 7, clock.instant());
            assertThat(named(chain)).containsExactly("INSERTED 7");
        }
    }

    @Test
    void numbersThatWereNeverGivenOutAreNamedAsOneRange() throws Exception {
        try (var tampering = new Tampering(database.owner(), new Random(8))) {
            acts.on(21, 2);
            seal();
            var chain = acts.number(21).value();
            tampering.renumber(chain, 1_000_000_000_000L);
            assertThat(named(chain))
                    .containsExactly(
                            "DELETED 1", "DELETED 2", "DELETED 3", "MOVED 1000000000001", "MOVED 1000000000002");
        }
    }

    private List<String> named(String chain) throws IOException {
        return verified(ExportScope.all()).damages().stream()
                .filter(one -> chain.equals(one.chain()))
                .map(one -> one.kind() + " " + one.number())
                .toList();
    }

    @Test
    void aPeriodShowsTheSameSealsAsItsCases() throws IOException {
        var from = clock.instant().minusSeconds(1);
        acts.on(22, 2);
        seal();
        clock.by(Duration.ofSeconds(1));
        verified(ExportScope.sealed(from, clock.instant()));
        var period = Files.readAllLines(path("export.jsonl"));
        verified(ExportScope.cases(acts.numbers(22)));
        var ofCase = Files.readAllLines(path("export.jsonl"));
        assertThat(period.subList(1, period.size())).isEqualTo(ofCase.subList(1, ofCase.size()));
    }

    @Test
    void theHeadIsNotBelievedInSilence() throws IOException {
        verified(ExportScope.all());
        var lines = Files.readAllLines(path("export.jsonl"));
        var head = lines.get(0).replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"2020-01-01T00:00:00Z\"");
        Files.write(path("export.jsonl"), replaced(lines, 0, head));
        var result = verify();
        assertThat(result.about()).isEqualTo("Export made at 2020-01-01T00:00:00Z, of all chains");
        assertThat(result.notes()).anyMatch(note -> note.startsWith("The witness goes on after the export"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"chain\":\"C-2027-000001\",\"seq\":1}",
                "{\"chain\":\"x\",\"seq\":9223372036854775807}",
                "{\"seal\":-1}",
                "{\"seal\":99999999999}",
                "{\"something\":1}",
                "null"
            })
    void aLineThatCannotBeReadIsNamed(String line) throws IOException {
        verified(ExportScope.all());
        var lines = Files.readAllLines(path("export.jsonl"));
        int place = line.startsWith("{\"se") || line.startsWith("{\"so") ? 2 : lines.size() - 2;
        Files.write(path("export.jsonl"), replaced(lines, place, line));
        assertThat(verify().damages()).anyMatch(one -> one.kind() == Damage.EXPORT_BROKEN && one.number() == place + 1);
    }

    @Test
    void aWitnessThatWasCutChangedOrForgedIsSeen() throws IOException {
        var lines = Files.readAllLines(path("witness.jsonl"));
        assertThat(withWitness(without(lines, 1))).containsExactly(Damage.WITNESS_DAMAGED);
        assertThat(withWitness(replaced(lines, 1, lines.get(1).replace("\"complete\":true", "\"complete\":false"))))
                .contains(Damage.WITNESS_DAMAGED);
        assertThat(withWitness(replaced(lines, 1, "scribble"))).contains(Damage.WITNESS_DAMAGED);
        var seal = SealLines.read(lines.get(1));
        var forged = new Seal(
                seal.number(),
                seal.at(),
                seal.prevHash(),
                seal.complete(),
                seal.keyId(),
                seal.parts(),
                seal.hash(),
                SealLines.read(lines.get(2)).signature());
        assertThat(withWitness(replaced(lines, 1, SealLines.write(forged)))).contains(Damage.SEAL_FORGED);
        var torn = new ArrayList<>(lines);
        torn.add(1, lines.get(1).substring(0, 40));
        assertThat(withWitness(torn)).as("half a line that a crash left").isEmpty();
    }

    @Test
    void aKeyThatWasNotGivenProvesNothing() throws Exception {
        verified(ExportScope.all());
        Files.writeString(
                path("other.pem"), Pem.write(Pem.PUBLIC, SealKey.fresh().publicBytes()));
        var out = new ByteArrayOutputStream();
        int code = Verifier.run(
                List.of(
                        "--export",
                        path("export.jsonl").toString(),
                        "--key",
                        path("other.pem").toString()),
                new PrintStream(out));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("KEY_UNKNOWN");
        assertThat(Verifier.run(List.of("--export", "x"), new PrintStream(out))).isEqualTo(2);
    }

    @Test
    void anExportThatBrokeOffIsNotWhole() throws IOException {
        verified(ExportScope.all());
        var lines = Files.readAllLines(path("export.jsonl"));
        Files.write(path("export.jsonl"), lines.subList(0, lines.size() - 1));
        assertThat(kinds()).contains(Damage.EXPORT_BROKEN);
    }

    @Test
    void theWitnessOfAPackProvesItsCasesAndNamesNoOther() throws Exception {
        var scope = ExportScope.cases(acts.numbers(1, 2));
        assertThat(withExcerpt(scope).damages()).isEmpty();
        assertThat(withExcerpt(scope).notes()).anyMatch(note -> note.startsWith("The witness is an excerpt"));
        assertThat(excerpt(scope).toString(StandardCharsets.UTF_8))
                .contains("C-2027-000002")
                .doesNotContain("C-2027-000003");
        assertThat(withExcerpt(ExportScope.cases(acts.numbers(1))).damages()).isEmpty();

        try (var tampering = new Tampering(database.owner(), new Random(9))) {
            for (var kind : List.of(Tampering.Kind.CUT_TAIL, Tampering.Kind.RESTORE)) {
                var done = tampering.does(kind);
                var cut = withExcerpt(ExportScope.cases(List.of(CaseNumber.of(done.chain()))));
                tampering.undo();
                assertThat(cut.damages())
                        .as("%s", done)
                        .anyMatch(one -> done.chain().equals(one.chain()) && one.number() == done.seq());
            }
        }
    }

    private Verification.Result withExcerpt(ExportScope scope) throws IOException {
        var whole = Files.readAllBytes(path("witness.jsonl"));
        Files.write(path("witness.jsonl"), excerpt(scope).toByteArray());
        try {
            return verified(scope);
        } finally {
            Files.write(path("witness.jsonl"), whole);
        }
    }

    private ByteArrayOutputStream excerpt(ExportScope scope) throws IOException {
        var lines = new ByteArrayOutputStream();
        new WitnessExcerpt(new WitnessFile(path("witness.jsonl"))).write(scope.chains(), lines);
        return lines;
    }

    private void seal() throws IOException {
        while (making.next()) assertThat(seals.waiting()).isNotNull();
        witness.catchUp();
    }

    private Verification.Result verified(ExportScope scope) throws IOException {
        try (var out = Files.newOutputStream(path("export.jsonl"))) {
            export.write(scope, out);
        }
        return verify();
    }

    private Verification.Result verify() throws IOException {
        try {
            return Verification.of(
                    path("export.jsonl"), path("witness.jsonl"), KeyRing.of(List.of(path("public.pem"))));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Damage> kinds() throws IOException {
        return verify().damages().stream().map(DamageFound::kind).distinct().toList();
    }

    private List<Damage> withWitness(List<String> lines) throws IOException {
        verified(ExportScope.all());
        var whole = Files.readAllLines(path("witness.jsonl"));
        Files.write(path("witness.jsonl"), lines);
        var found = kinds();
        Files.write(path("witness.jsonl"), whole);
        return found;
    }

    private static List<String> without(List<String> lines, int place) {
        var left = new ArrayList<>(lines);
        left.remove(place);
        return left;
    }

    private static List<String> replaced(List<String> lines, int place, String line) {
        var changed = lines.toArray(String[]::new);
        changed[place] = line;
        return Arrays.asList(changed);
    }

    private void publicKeys() throws IOException {
        var keys = new StringBuilder();
        for (var key : seals.keys()) keys.append(Pem.write(Pem.PUBLIC, key.publicKey()));
        Files.writeString(path("public.pem"), keys);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }
}
