package org.redress.design;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.design.Migrations.Count;

/** How far the move of running cases is, in cases. */
record MigrationProgress(
        Migration.State state,
        boolean reckon,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        long all,
        long waiting,
        long moved,
        long stayed,
        long failed,
        long back) {
    static MigrationProgress of(Migration migration, List<Count> found) {
        Map<String, Long> counts = found.stream().collect(Collectors.toMap(Count::state, Count::cases));
        return new MigrationProgress(
                migration.state(),
                migration.reckon(),
                migration.startedBy(),
                migration.startedAt(),
                migration.endedAt(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                of(counts, "WAITING", "BACK_WAITING"),
                of(counts, "MOVED"),
                of(counts, "STAYED"),
                of(counts, "FAILED", "BACK_FAILED"),
                of(counts, "BACK"));
    }

    private static long of(Map<String, Long> counts, String... states) {
        long sum = 0;
        for (String state : states) sum += counts.getOrDefault(state, 0L);
        return sum;
    }
}
