package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.rehearsal.Result;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures say the same as the sentences about them. */
class RehearsalTablesTest extends StoryApp {
    @Autowired
    private RehearsalTables tables;

    private static Result result(long approvals, Map<String, Result.Remedy> remedies) {
        return new Result(10, 10, Map.of(), Map.of(), Map.of(), approvals, Map.of(), remedies, List.of(), 0, List.of());
    }

    @Test
    void whatNeverHappenedIsANought() {
        var now = result(0, Map.of());
        var draft = result(1212, Map.of("REFUND", new Result.Remedy(2, 12_800)));

        var rows = tables.of(now, draft, Locale.ENGLISH).stream()
                .flatMap(table -> table.rows().stream())
                .toList();

        assertThat(rows)
                .contains(new RehearsalTables.Row("Approvals", "0", "1,212"))
                .contains(new RehearsalTables.Row("Refund", "0", "2 (CN¥128.00)"));
    }
}
