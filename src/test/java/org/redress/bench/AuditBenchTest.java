package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.common.Person;
import org.redress.report.CaseSearch;
import org.redress.report.CaseSearch.Criteria;
import org.redress.report.CaseSearches;
import org.springframework.jdbc.core.JdbcTemplate;

/** The auditors' search among many closed cases: each filter, what many have and what few have, and a page far back. */
@Tag("bench")
class AuditBenchTest {
    private static final int CASES = Integer.getInteger("redress.bench.closed", 200_000);
    private static final int CALLS = Integer.getInteger("redress.bench.calls", 40);
    private static final int MINUTES = 1440;
    private static final double GOAL = 300;
    private static final Person AUDITOR = Person.staff("auditor");

    @Test
    void everySearchIsQuick() {
        var database = TestDatabase.fresh();
        try (var app = LifecycleBenchTest.application(database)) {
            new ClosedCases(new JdbcTemplate(database.owner())).fill(CASES);
            var searches = app.getBean(CaseSearches.class);
            for (Map.Entry<String, Criteria> each : searches().entrySet()) {
                var search = searches.begin(AUDITOR, null, null, each.getValue());
                print(each.getKey(), searches, search, null);
            }
            var person = searches.begin(AUDITOR, "Customer 77", "A letter", nothing());
            print("person", searches, person, null);
            print("page far back", searches, searches.begin(AUDITOR, null, null, nothing()), far(searches));
        }
    }

    private static void print(String name, CaseSearches searches, CaseSearch search, String cursor) {
        var took = Lateness.of(
                CALLS,
                call -> assertThat(searches.page(search, cursor, 50).items()).isNotEmpty());
        System.out.printf(
                Locale.ROOT,
                "audit search, %s, among %d | p50 %.0f ms | p95 %.0f ms | p99 %.0f ms%n",
                name,
                CASES,
                took.percentile(0.5),
                took.percentile(0.95),
                took.percentile(0.99));
        if (CASES >= 200_000) assertThat(took.percentile(0.95)).as(name).isLessThan(GOAL);
    }

    /** Two pages on from the oldest day but two. */
    private static String far(CaseSearches searches) {
        var early = new Criteria(null, null, null, ago(CASES / MINUTES - 2), null, null, null, null, null, null);
        return searches.page(searches.begin(AUDITOR, null, null, early), null, 50)
                .next();
    }

    /** One case came in each minute. */
    private static LocalDate ago(long days) {
        return LocalDate.now().minusDays(Math.max(0, days));
    }

    private static Criteria nothing() {
        return new Criteria(null, null, null, null, null, null, null, null, null, null);
    }

    private static Map<String, Criteria> searches() {
        var day = ago(CASES / MINUTES / 2);
        int one = CASES / 2;
        var all = new LinkedHashMap<String, Criteria>();
        all.put("all", nothing());
        all.put("order", new Criteria("O-" + one, null, null, null, null, null, null, null, null, null));
        all.put("word of all", new Criteria(null, "parcel", null, null, null, null, null, null, null, null));
        all.put("word of few", new Criteria(null, "n" + one, null, null, null, null, null, null, null, null));
        all.put(
                "number",
                new Criteria(null, "c-2024-%06d".formatted(one), null, null, null, null, null, null, null, null));
        all.put("two days", new Criteria(null, null, day, day.plusDays(1), null, null, null, null, null, null));
        all.put(
                "deadline of all",
                new Criteria(null, null, null, null, "first-response", "MET", null, null, null, null));
        all.put("deadline of few", new Criteria(null, null, null, null, "repair", "MISSED", null, null, null, null));
        all.put("any missed", new Criteria(null, null, null, null, null, "MISSED", null, null, null, null));
        all.put("escalated", new Criteria(null, null, null, null, null, null, "DECIDED", null, null, null));
        all.put("large amounts", new Criteria(null, null, null, null, null, null, null, 99_000L, null, null));
        all.put("any amount", new Criteria(null, null, null, null, null, null, null, 1L, 99_999L, null));
        all.put("decided by one of all", new Criteria(null, null, null, null, null, null, null, null, null, "agent"));
        all.put("decided by a rare one", new Criteria(null, null, null, null, null, null, null, null, null, "manager"));
        all.put(
                "word, deadline and person",
                new Criteria(null, "parcel", null, null, "solution", "MISSED", null, 1L, null, "supervisor"));
        return all;
    }
}
