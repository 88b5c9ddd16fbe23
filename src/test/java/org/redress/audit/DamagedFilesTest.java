package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done to the files, a verifier says in a sentence what it sees, and calls nothing damaged sound. */
class DamagedFilesTest {
    private static final Path PROOF = Path.of("docs/proof");
    private static final int HEAD = 0;
    private static final int KEY = 1;
    private static final int SEAL = 2;
    private static final int ENTRY = 4;

    @TempDir
    private Path folder;

    private List<String> export;
    private List<String> witness;

    private record Said(int code, String words) {}

    @BeforeEach
    void read() throws IOException {
        export = new ArrayList<>(Files.readAllLines(PROOF.resolve("export.jsonl")));
        witness = new ArrayList<>(Files.readAllLines(PROOF.resolve("witness.jsonl")));
        assertThat(export.get(KEY)).startsWith("{\"key\"");
        assertThat(export.get(SEAL)).startsWith("{\"seal\":1");
        assertThat(export.get(ENTRY)).startsWith("{\"chain\"");
    }

    @Test
    void anExportThatLostOrGotLinesIsDamaged() throws IOException {
        int last = export.size() - 1;
        assertThat(exported(lines -> lines.remove(last))).isEqualTo(1);
        assertThat(exported(lines -> lines.set(last, lines.get(last).substring(0, 12))))
                .isEqualTo(1);
        assertThat(exported(lines -> lines.add(ENTRY, lines.get(ENTRY)))).isEqualTo(1);
        assertThat(exported(lines -> lines.add(SEAL, lines.get(SEAL)))).isEqualTo(1);
        assertThat(exported(lines -> Collections.swap(lines, ENTRY, ENTRY + 1))).isEqualTo(1);
        assertThat(exported(lines -> lines.add(lines.remove(last - 1)))).isEqualTo(1);
        assertThat(exported(lines -> lines.add("and more"))).isEqualTo(1);
        assertThat(exported(lines -> lines.set(KEY, "{\"key\":\"scribble"))).isEqualTo(1);
    }

    @Test
    void aLineThatCanBeReadInTwoWaysIsDamaged() throws IOException {
        var twice = export.get(ENTRY).replaceFirst("\"who\":", "\"who\":\"nobody\",\"who\":");
        assertThat(exported(lines -> lines.set(ENTRY, twice))).isEqualTo(1);
        assertThat(exported(lines -> lines.set(ENTRY, lines.get(ENTRY) + " {}")))
                .isEqualTo(1);
        assertThat(exported(lines -> lines.set(ENTRY, lines.get(ENTRY).replaceFirst("\\{", "{\"more\":1,"))))
                .isEqualTo(1);
        assertThat(exported(lines -> lines.set(ENTRY, lines.get(ENTRY).replaceFirst("\"seq\":1", "\"seq\":1.5"))))
                .isEqualTo(1);
    }

    /** UTF-8 has no bytes for half a character: all of them would be hashed as a question mark. */
    @Test
    void halfACharacterDoesNotPassForAQuestionMark() {
        assertThat(Hashes.hasBytes("a?\uD83D\uDE21")).isTrue();
        assertThat(Hashes.hasBytes("a\uD83D")).isFalse();
        assertThat(Hashes.hasBytes("\uDE21\uD83D")).isFalse();
    }

    @Test
    void whatIsNoExportIsNotJudged() throws IOException {
        assertThat(exported(List::clear)).isEqualTo(2);
        assertThat(exported(lines -> lines.remove(HEAD))).isEqualTo(2);
        assertThat(exported(lines -> lines.set(HEAD, lines.get(HEAD).replace("\"export\":1", "\"export\":2"))))
                .isEqualTo(2);
        var never = export.get(HEAD).replaceFirst("\"at\":\"[^\"]+", "\"at\":\"+999999999-12-31T23:59:59Z");
        assertThat(exported(lines -> lines.set(HEAD, never))).isEqualTo(2);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            Files.copy(PROOF.resolve("export.jsonl"), gzip);
        }
        var said = verified(packed.toByteArray(), bytes(witness), PROOF.resolve("public.pem"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.words()).contains("no text in UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreNamedByTheirLine() throws IOException {
        var bytes = bytes(export);
        bytes[bytes.length - 30] = (byte) 0xff;
        var said = verified(bytes, bytes(witness), PROOF.resolve("public.pem"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("EXPORT_BROKEN", "line " + export.size());

        var kept = bytes(witness);
        kept[kept.length - 30] = (byte) 0xff;
        said = verified(bytes(export), kept, PROOF.resolve("public.pem"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("WITNESS_DAMAGED", "line " + witness.size());
    }

    @Test
    void aWitnessThatEndsInSomethingElseThanHalfALineIsDamaged() throws IOException {
        int last = witness.size() - 1;
        assertThat(witnessed(lines -> lines.add("scribble"))).isEqualTo(1);
        assertThat(witnessed(lines -> lines.set(last, lines.get(last).replaceFirst("\"hash\":\"..", "\"hash\":\"zz"))))
                .isEqualTo(1);
        assertThat(witnessed(lines -> lines.set(last, lines.get(last).substring(0, 60))))
                .isZero();
        assertThat(witnessed(lines -> lines.set(last, "{\"se"))).isZero();
    }

    @Test
    void aCaseOfWhichNothingIsThereIsNotCalledSoundInSilence() throws IOException {
        var said = said(lines -> lines.set(HEAD, lines.get(HEAD).replace("C-2026-000001", "C-2026-999999")));
        assertThat(said.words()).contains("C-2026-999999 has no entry and was never sealed");
    }

    @Test
    void everyFileThatCannotBeReadIsNamed() throws IOException {
        var key = PROOF.resolve("public.pem");
        assertThat(verified(bytes(export), bytes(witness), folder.resolve("none.pem"))
                        .words())
                .contains("none.pem cannot be read");
        assertThat(verified(bytes(export), bytes(witness), PROOF.resolve("export.jsonl"))
                        .words())
                .contains("export.jsonl holds no public key");
        var rsa = Files.writeString(
                folder.resolve("rsa.pem"),
                "-----BEGIN PUBLIC KEY-----\nMDAwDQYJKoZIhvcNAQEB\n-----END PUBLIC KEY-----\n");
        assertThat(verified(bytes(export), bytes(witness), rsa).words())
                .contains("rsa.pem holds a key that signs no seals");
        assertThat(run(List.of("--export", "a", "--export", "b", "--key", key.toString()))
                        .words())
                .contains("--export can be given once");
        assertThat(run(List.of("--export", folder.toString(), "--key", key.toString()))
                        .code())
                .isEqualTo(2);
    }

    /** One character of every entry after the other, with some left out between, is put for another. */
    @Test
    void noCharacterOfAnEntryCanBeChangedUnseen() throws IOException {
        for (int place = ENTRY; place < export.size() - 1; place++) {
            var line = export.get(place);
            for (int at = place % 11; at < line.length(); at += 11) {
                int here = at;
                int changed = place;
                char other = Character.isDigit(line.charAt(at)) ? (line.charAt(at) == '0' ? '1' : '0') : '~';
                int code = exported(
                        lines -> lines.set(changed, line.substring(0, here) + other + line.substring(here + 1)));
                assertThat(code).as("line %d, character %d", place + 1, at).isEqualTo(1);
            }
        }
    }

    private interface Change {
        void to(List<String> lines);
    }

    private int exported(Change change) throws IOException {
        return said(change).code();
    }

    private Said said(Change change) throws IOException {
        return verified(bytes(changed(export, change)), bytes(witness), PROOF.resolve("public.pem"));
    }

    private int witnessed(Change change) throws IOException {
        return verified(bytes(export), bytes(changed(witness, change)), PROOF.resolve("public.pem"))
                .code();
    }

    private static List<String> changed(List<String> lines, Change change) {
        var own = new ArrayList<>(lines);
        change.to(own);
        return own;
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private Said verified(byte[] record, byte[] seals, Path key) throws IOException {
        var from = Files.write(folder.resolve("export.jsonl"), record);
        var kept = Files.write(folder.resolve("witness.jsonl"), seals);
        return run(List.of("--export", from.toString(), "--witness", kept.toString(), "--key", key.toString()));
    }

    private static Said run(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        int code = Verifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }
}
