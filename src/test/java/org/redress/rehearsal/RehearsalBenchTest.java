package org.redress.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand cases over thirty days, in force and with a draft side by side, as the product plays them. */
@Tag("bench")
class RehearsalBenchTest {
    private static final int CASES = Integer.getInteger("redress.bench.rehearsed", 10_000);
    private static final Duration GOAL = Duration.ofMinutes(15);

    @Test
    void tenThousandCasesInBothSets() throws Exception {
        var shipped = ShippedFiles.all();
        var draft = new TreeMap<>(shipped);
        draft.putAll(StricterDraft.files("20 min"));
        var database = new RehearsalDatabase();
        long begun = System.nanoTime();

        var now = CompletableFuture.supplyAsync(() -> database.play("rehearsal_now", shipped, CASES));
        var then = CompletableFuture.supplyAsync(() -> database.play("rehearsal_draft", draft, CASES));
        var before = now.get();
        var after = then.get();

        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "%d cases in two sets: %d s, breaches %d and %d, approvals %d and %d, tasks %d and %d, failed %d and %d%n",
                CASES,
                took.toSeconds(),
                before.breaches(),
                after.breaches(),
                before.approvals(),
                after.approvals(),
                before.tasks(),
                after.tasks(),
                before.failed(),
                after.failed());
        assertThat(took).isLessThan(GOAL);
        assertThat(before.failures()).isEmpty();
        assertThat(before.cases()).isEqualTo(CASES);
        assertThat(after.breaches()).isGreaterThan(before.breaches());
        assertThat(after.approvals()).isGreaterThan(before.approvals());
    }
}
