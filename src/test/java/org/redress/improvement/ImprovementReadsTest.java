package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists show each row once, page by page, and are read from an index however much lies beside them. */
@ImprovementWorld.Slice
class ImprovementReadsTest {
    private static final int MANY = 20_000;

    @Autowired
    private Victims victims;

    @Autowired
    private Improvements improvements;

    @Autowired
    private QualitySamples samples;

    @Autowired
    private SignalBook book;

    @Autowired
    private Records records;

    @Autowired
    private SqlSessionFactory sessions;

    @BeforeEach
    void empty() {
        records.sql()
                .execute("truncate redress.improvement, redress.improvement_signal, redress.improvement_victim,"
                        + " redress.quality_sample, redress.quality_pick, redress.shop_order cascade");
    }

    @Test
    void everySilentVictimIsShownOnceAndWhoWasToldIsCounted() {
        var number = raised("VICTIMS");
        for (int i = 0; i < 45; i++)
            records.order("P-%02d".formatted(i), "KET-01", "B7", "STO", Duration.ofDays(1 + i % 5));
        victims.list(number, new Fault("KET-01", null, null, null, null), 2_000);
        records.sql().update("update redress.improvement_victim set told_at = now() where order_id < 'P-10'");

        var seen = new ArrayList<String>();
        for (String after = null; ; after = seen.get(seen.size() - 1)) {
            var page = victims.page(number, after, 20);
            page.forEach(one -> seen.add(one.orderId()));
            if (page.size() < 20) break;
        }
        assertThat(seen).hasSize(45).isSorted().doesNotHaveDuplicates();
        assertThat(victims.tally(number)).isEqualTo(new Victims.Tally(45, 10));
    }

    @Test
    void openImprovementsAreListedNewestFirst() {
        var older = raised("OLDER");
        var closed = raised("CLOSED");
        var newer = raised("NEWER");
        improvements.close(closed, "REJECTED", ImprovementWorld.NOON);

        assertThat(numbers(improvements.page(true, null, 10))).containsExactly(newer, older);
        assertThat(numbers(improvements.page(false, newer.value(), 10))).containsExactly(closed, older);
    }

    @Test
    void listsAreReadFromTheirIndexes() {
        fill();
        var number = "I-2020-000001";
        assertRead("Improvements.page", Map.of("open", true, "before", "x", "limit", 21), "x", 21);
        assertRead("Improvements.page", Map.of("open", false, "before", "x", "limit", 21), "x", 21);
        var after = Map.<String, Object>of("number", number, "after", "C", "limit", 21);
        assertRead("Improvements.cases", after, number, "C", 21);
        assertRead("Victims.page", after, number, "C", 21);
        assertRead("Victims.tally", after, number);
        assertRead("Goals.all", after, number);
        assertRead("PlannedActions.all", after, number);
        assertRead("QualitySamples.page", Map.of("before", "x", "limit", 21), "x", 21);
        assertRead("QualitySamples.pickPage", Map.of("sample", number, "after", 0, "limit", 21), number, 0, 21);
    }

    /** The statement as the mapper words it, with these values in the order in which it takes them. */
    private void assertRead(String statement, Map<String, Object> given, Object... values) {
        var text = sessions.getConfiguration()
                .getMappedStatement("org.redress.improvement." + statement)
                .getBoundSql(new HashMap<>(given))
                .getSql();
        var plan = String.join("\n", records.sql().queryForList("explain " + text, String.class, values));
        assertThat(plan).as(statement).contains("Index").doesNotContain("Seq Scan", "Sort");
    }

    private void fill() {
        var sql = records.sql();
        sql.update(
                "insert into redress.case_file (number, kind, process_id, received_at, start_next, instance_id)"
                        + " select 'I-2020-' || lpad(i::text, 6, '0'), 'IMPROVEMENT', 'improvement', now(), now(), 'i'"
                        + " from generate_series(1, ?) i",
                MANY);
        sql.update(
                "insert into redress.improvement (number, signal_key, reason, severity, opened_at, closed_at, outcome)"
                        + " select 'I-2020-' || lpad(i::text, 6, '0'), 'K' || i, 'R', 1, now(),"
                        + " case when i % 100 > 0 then now() end, case when i % 100 > 0 then 'REJECTED' end"
                        + " from generate_series(1, ?) i",
                MANY);
        sql.update(
                "insert into redress.improvement_case select 'I-2020-' || lpad((i % 200 + 1)::text, 6, '0'),"
                        + " 'I-2020-' || lpad(i::text, 6, '0') from generate_series(1, ?) i",
                MANY);
        sql.update(
                "insert into redress.improvement_victim (improvement, order_id, customer_reference)"
                        + " select 'I-2020-' || lpad((i % 200 + 1)::text, 6, '0'), 'O-' || i, 'B' from generate_series(1, ?) i",
                MANY);
        rounds();
        picks();
        sql.execute("analyze");
    }

    private void rounds() {
        records.sql()
                .update(
                        "insert into redress.improvement_goal (improvement, round, metric, before, expected, window_days,"
                                + " set_by) select 'I-2020-' || lpad(i::text, 6, '0'), 1, 'CAUSE_RATE', 9, 1, 30, 'quality'"
                                + " from generate_series(1, ?) i",
                        MANY);
        records.sql()
                .update(
                        "insert into redress.improvement_action (improvement, round, ordinal, kind, action, owner, due,"
                                + " planned_by) select 'I-2020-' || lpad(i::text, 6, '0'), 1, 1, 'STOCK', 'a', 'quality', now(),"
                                + " 'quality' from generate_series(1, ?) i",
                        MANY);
    }

    private void picks() {
        records.sql()
                .update(
                        "insert into redress.quality_sample (number, week, closed_from, closed_until, seed)"
                                + " select 'I-2020-' || lpad(i::text, 6, '0'),"
                                + " lpad((i / 52)::text, 4, '0') || '-W' || lpad((i % 52)::text, 2, '0'), now(), now(), i"
                                + " from generate_series(1, ?) i",
                        MANY);
        records.sql()
                .update(
                        "insert into redress.quality_pick (sample, ordinal, case_number, reason)"
                                + " select 'I-2020-' || lpad((i % 200 + 1)::text, 6, '0'), i / 200 + 1,"
                                + " 'I-2020-' || lpad(i::text, 6, '0'), 'RANDOM' from generate_series(1, ?) i",
                        MANY);
    }

    private CaseNumber raised(String key) {
        return book.raise(Signal.ofShop(key, "TEST", 2, null)).orElseThrow();
    }

    private static List<CaseNumber> numbers(List<Improvement> found) {
        return found.stream().map(Improvement::number).toList();
    }
}
