package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that docs/auditing.md works out by hand is sound, and a change that anybody makes to it is found. */
class WorkedExampleTest {
    private static final Path PROOF = Path.of("docs/proof");

    @TempDir
    private Path folder;

    @Test
    void theExampleIsSound() {
        assertThat(verified(PROOF.resolve("export.jsonl"))).contains("4 entries of 1 chains, 2 seals: sound");
    }

    @Test
    void anAmountThatIsChangedIsFound() throws IOException {
        var changed = folder.resolve("export.jsonl");
        Files.writeString(
                changed, Files.readString(PROOF.resolve("export.jsonl")).replace("12800", "99900"));
        assertThat(verified(changed)).contains("DAMAGE  CHANGED", "C-2026-000001 entry 3 was changed", "1 damages");
    }

    private static String verified(Path export) {
        return HandSealing.verify(List.of(
                "--export", export.toString(),
                "--witness", PROOF.resolve("witness.jsonl").toString(),
                "--key", PROOF.resolve("public.pem").toString()));
    }
}
