package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.improvement.ImprovementWorld.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All signals are found among 200,000 causes within two seconds. */
@Tag("bench")
@ImprovementWorld.Slice
class SignalBenchTest {
    private static final int CAUSES = 200_000;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Autowired
    private Causes causes;

    @Autowired
    private Figures figures;

    @Autowired
    private Records records;

    @Test
    void signalsAreFoundInTime() {
        fill();
        find();
        long begun = System.nanoTime();
        int found = find();
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("signals among " + CAUSES + " causes | found " + found + " | " + taken.toMillis() + " ms");
        assertThat(found).isPositive();
        assertThat(taken).isLessThan(LIMIT);
    }

    private int find() {
        Instant week = NOON.minus(Duration.ofDays(7));
        int found = causes.repeated(Dimension.CUSTOMER, NOON.minus(Duration.ofDays(30)), 2)
                .size();
        for (var pattern : new Dimension[] {Dimension.PRODUCT, Dimension.CARRIER, Dimension.TEXT})
            found += causes.repeated(pattern, week, 3).size();
        found += causes.obligationsBroken(week).size() + causes.pareto(week).size();
        figures.orders(null, null, week, NOON);
        figures.cases("COMPLAINT", week, NOON);
        figures.cases("REVIEW", week, NOON);
        return found;
    }

    /** A year of causes: 60,000 customers, 5,000 products, twelve carriers, 20,000 ways to say it. */
    private void fill() {
        records.sql()
                .update(
                        "insert into redress.case_file (number, kind, process_id, stage, received_at, closed_at,"
                                + " start_next, instance_id) select 'C-2025-' || lpad(i::text, 6, '0'), 'COMPLAINT', 'complaint',"
                                + " 'CLOSED', ?::timestamptz - i * interval '157 seconds', now(), now(), 'i'"
                                + " from generate_series(1, ?) i",
                        java.sql.Timestamp.from(NOON),
                        CAUSES);
        records.sql()
                .update(
                        "insert into redress.cause (id, case_number, round, code, preventable, article_helps, customer_id,"
                                + " product, carrier, text_key, by_id, at) select gen_random_uuid(), number, 1,"
                                + " (array['PACKAGING','CARRIER_DELAY','STOCK','SERVICE','PRODUCT_DEFECT'])[1 + n % 5], true, false,"
                                + " md5((n * 7919 % 60000)::text)::uuid, 'P-' || n * 31 % 5000, 'K-' || n % 12,"
                                + " md5((n * 13 % 20000)::text), 'quality', received_at"
                                + " from (select number, received_at, substr(number, 8)::bigint as n from redress.case_file"
                                + " where number like 'C-2025-%') filed");
        merge();
        records.sql().execute("analyze");
    }

    /** Five thousand of the customers are the same as another. */
    private void merge() {
        records.sql()
                .execute("insert into redress.customer (id, created_at) select md5(n::text)::uuid, now()"
                        + " from generate_series(0, 59999) n");
        records.sql()
                .execute("insert into redress.customer_merge (id, customer_id, into_id, reasons, merged_by, merged_at)"
                        + " select gen_random_uuid(), md5(n::text)::uuid, md5((n + 30000)::text)::uuid, 'same phone', 'agent',"
                        + " now() from generate_series(0, 4999) n");
    }
}
