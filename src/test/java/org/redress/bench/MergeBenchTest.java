package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.customer.CustomerMerging;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may be the same person among 200,000 customers with addresses, orders, cases, claims and merges. */
@Tag("bench")
class MergeBenchTest {
    private static final int CUSTOMERS = 200_000;
    private static final int CALLS = 1000;
    private static final double GOAL_MILLIS = 50;

    @Test
    void proposalsComeQuicklyAmongManyCustomers() {
        var database = TestDatabase.fresh();
        try (var app = LifecycleBenchTest.application(database)) {
            fill(new JdbcTemplate(database.owner()));
            var merging = app.getBean(CustomerMerging.class);
            var late =
                    Lateness.of(CALLS, call -> assertThat(merging.proposals(id(3 * (call * 37 % (CUSTOMERS / 3)) + 1)))
                            .isNotEmpty());
            System.out.println("merge proposals among " + CUSTOMERS + " | " + late);
            assertThat(late.percentile(0.95)).isLessThanOrEqualTo(GOAL_MILLIS);
        }
    }

    private static UUID id(int index) {
        return UUID.fromString("00000000-0000-7000-8000-" + "%012x".formatted(index));
    }

    private static void fill(JdbcTemplate sql) {
        var id = "('00000000-0000-7000-8000-' || lpad(to_hex(%s), 12, '0'))::uuid";
        var one = id.formatted("i");
        sql.update(
                "insert into redress.customer (id, name, language, created_at) select " + one
                        + ", 'Name ' || i / 3, 'zh', now() from generate_series(1, ?) i",
                CUSTOMERS);
        sql.update(
                "insert into redress.contact_point (id, customer_id, kind, address, normalised) select gen_random_uuid(), "
                        + one
                        + ", k, v, v from generate_series(1, ?) i, lateral (values ('EMAIL', 'c' || i || '@x.example'),"
                        + " ('PHONE', '13' || lpad(i::text, 9, '0')), ('PLATFORM', 'buyer-' || i)) p(k, v)",
                CUSTOMERS);
        sql.update(
                "insert into redress.contact_claim select " + one + ", 'EMAIL', 'c' || i + 1 || '@x.example', now()"
                        + " from generate_series(1, ? - 1, 3) i",
                CUSTOMERS);
        sql.update(
                "insert into redress.shop_order (order_id, customer_reference, state, currency, ordered_at) select"
                        + " 'O' || i, 'B' || i / 2, 'PAID', 'CNY', now() from generate_series(1, ?) i",
                CUSTOMERS);
        sql.update(
                "insert into redress.case_file (number, kind, process_id, customer_id, order_id, received_at, start_next,"
                        + " stage, closed_at, instance_id) select 'C-2025-' || lpad(i::text, 6, '0'), 'COMPLAINT', 'complaint',"
                        + one + ", 'O' || (i::bigint * 7919) % 200000 + 1, now(), now(), 'CLOSED', now(), 'i' || i"
                        + " from generate_series(1, ?) i",
                CUSTOMERS);
        sql.update(
                "insert into redress.customer_merge (id, customer_id, into_id, reasons, merged_by, merged_at) select"
                        + " gen_random_uuid(), " + one + ", " + id.formatted("i + 1") + ", 'SAME_NAME', 'agent', now()"
                        + " from generate_series(2, ? - 1, 50) i",
                CUSTOMERS);
        sql.execute("analyze");
    }
}
