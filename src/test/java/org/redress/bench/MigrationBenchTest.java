package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.story.Shop;
import org.springframework.jdbc.core.JdbcTemplate;

/** Running complaints, returns and bad reviews go over to a changed set, and back: how long, and what of their timers. */
@Tag("bench")
class MigrationBenchTest {
    private static final int CASES = Integer.getInteger("redress.bench.migrations", 1000);
    // So many bad reviews at once open improvements while cases move; those begin timers of their own.
    private static final String TIMERS =
            "select job.id_ || job.duedate_ || coalesce(root.business_key_, '') from act_ru_job"
                    + " job join act_ru_execution root on root.id_ = job.process_instance_id_ where job.type_ = 'timer'"
                    + " and root.business_key_ not like 'I-%' order by 1";
    private static final String DUE =
            "select id::text || due || state from redress.deadline" + " where case_number not like 'I-%' order by 1";

    @Test
    void runningCasesGoOverAndBack() throws Exception {
        var database = TestDatabase.fresh();
        var sql = new JdbcTemplate(database.owner());
        try (var app = LifecycleBenchTest.application(database)) {
            var shop = new Shop(app.getEnvironment().getProperty("local.server.port", Integer.class));
            file(shop);
            settled(sql);
            var before = List.of(sql.queryForList(TIMERS, String.class), sql.queryForList(DUE, String.class));
            var change = change(shop);
            var counted = app.getBean(DataSource.class);
            measured("looked at", counted, () -> shop.get("manager", change + "/affected"));
            shop.post("manager", change + "/confirmation", Map.of());
            measured("over", counted, () -> migrate(shop, change, "", "DONE"));
            report(sql, before);
            measured("back", counted, () -> migrate(shop, change, "/back", "TURNED_BACK"));
            report(sql, before);
        }
    }

    private static void measured(String what, DataSource counted, Runnable work) {
        var start = Cost.now(counted);
        work.run();
        var cost = Cost.now(counted).since(start);
        System.out.printf(
                "%d cases of three processes %s | %.1f s | %s%n", CASES, what, cost.seconds(), cost.per(CASES));
        assertThat(cost.seconds()).isLessThanOrEqualTo(60);
    }

    private static void migrate(Shop shop, String change, String way, String state) {
        shop.post("manager", change + "/migration" + way, Map.of("reckon", false));
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> shop.get("manager", change + "/migration")
                        .body()
                        .path("state")
                        .asText()
                        .equals(state));
        var end = shop.get("manager", change + "/migration").body();
        System.out.println(end);
        assertThat(end.path("failed").asInt()).isZero();
        assertThat(end.path(way.isEmpty() ? "moved" : "back").asInt()).isGreaterThanOrEqualTo(CASES);
    }

    private static void report(JdbcTemplate sql, List<List<String>> before) {
        assertThat(sql.queryForList(TIMERS, String.class)).as("timers").isEqualTo(before.get(0));
        assertThat(sql.queryForList(DUE, String.class)).as("deadlines").isEqualTo(before.get(1));
        System.out.printf(
                "%d timers and %d deadlines as before%n",
                before.get(0).size(), before.get(1).size());
    }

    /** Nothing runs any more that would go on by itself. */
    private static void settled(JdbcTemplate sql) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> sql.queryForObject(
                                "select count(*) from act_ru_job where duedate_ is null or duedate_ < now() at time zone 'UTC'",
                                Long.class)
                        == 0);
        // Improvements move with them.
        assertThat(sql.queryForObject("select count(*) from redress.case_file where closed_at is null", Long.class))
                .isGreaterThanOrEqualTo(CASES);
    }

    private static String change(Shop shop) throws Exception {
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"));
        var files = Map.of("deadlines.dmn", table.replace("<text>\"30 min\"</text>", "<text>\"20 min\"</text>"));
        var made = shop.post("designer", "/api/changes", Map.of("files", files, "reason", "Answer sooner"));
        return "/api/changes/" + made.body().path("id").asText();
    }

    private static void file(Shop shop) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var filed = threads.invokeAll(IntStream.range(0, CASES)
                .mapToObj(number -> (Callable<Boolean>) () -> file(shop, number))
                .toList());
        threads.shutdown();
        for (var each : filed) assertThat(each.get()).isTrue();
    }

    private static boolean file(Shop shop, int number) {
        return switch (number % 3) {
            case 0 -> !shop.complaint("The cup arrived broken.").isEmpty();
            case 1 ->
                shop.giveBack(shop.order(4900, 1), "RETURN_REFUND", "QUALITY", Map.of())
                                .status()
                        == 201;
            default -> shop.review(Map.of()).status() == 201;
        };
    }
}
