package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.audit.AuditEntries;
import org.redress.engine.OpenTasks;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first page of an inbox among 50,000 open tasks, and the history of one case among 50,000 closed ones. */
@Tag("bench")
class ReadsBenchTest {
    private static final int ROWS = Integer.getInteger("redress.bench.rows", 50_000);
    private static final int CALLS = 1000;

    @Test
    void readsStayQuickAmongManyRows() {
        var database = TestDatabase.fresh();
        try (var app = LifecycleBenchTest.application(database)) {
            fill(new JdbcTemplate(database.owner()));
            var inbox = app.getBean(OpenTasks.class);
            var history = app.getBean(AuditEntries.class);
            System.out.println("inbox among " + ROWS + " | "
                    + Lateness.of(CALLS, call -> assertThat(inbox.page(List.of("agents"), null, null, null, 20))
                            .hasSize(20)));
            System.out.println("history among " + ROWS + " | "
                    + Lateness.of(CALLS, call -> assertThat(history.ofChain(number(call * 37 % ROWS), 0, 200))
                            .hasSize(30)));
        }
    }

    private static String number(int index) {
        return "C-2025-%06d".formatted(index + 1);
    }

    private static void fill(JdbcTemplate sql) {
        sql.update(
                "insert into redress.case_file (number, kind, process_id, stage, received_at, closed_at, start_next,"
                        + " instance_id) select 'C-2025-' || lpad(i::text, 6, '0'), 'COMPLAINT', 'complaint', 'CLOSED', now(),"
                        + " now(), now(), 'i' || i from generate_series(1, ?) i",
                ROWS);
        sql.update(
                "insert into redress.open_task (task_id, case_number, process_id, activity_id, name,"
                        + " candidate_group, created_at, due, instance_id, scopes) select 't' || i, 'C-2025-' || lpad(i::text,"
                        + " 6, '0'), 'complaint', 'Activity_FirstResponse', 'Give first response', case when i % 5 = 0 then"
                        + " 'vipagents' else 'agents' end, now(), now() + make_interval(secs => (i * 7919) % 86400), 'i' || i,"
                        + " array['s' || i] from generate_series(1, ?) i",
                ROWS);
        sql.update(
                "insert into redress.audit_entry select 'C-2025-' || lpad(i::text, 6, '0'), n, gen_random_uuid(),"
                        + " now(), 'agent', 'STAFF', 'TASK_COMPLETED', '{}', '{\"activity\":\"Activity_FirstResponse\"}',"
                        + " sha256('a'), sha256('b') from generate_series(1, ?) i, generate_series(1, 30) n",
                ROWS);
        sql.execute("analyze");
    }
}
