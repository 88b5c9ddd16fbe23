package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many first answers overdue at one instant: how long until each is an escalation that somebody can claim. */
@Tag("bench")
class BreachBenchTest {
    private static final int BREACHES = Integer.getInteger("redress.bench.breaches", 10_000);

    @Test
    void breachesBecomeClaimableEscalations() throws Exception {
        var database = TestDatabase.fresh();
        var sql = new JdbcTemplate(database.owner());
        try (var app = LifecycleBenchTest.application(database)) {
            file(new RedressSide(app));
            sql.update("update redress.deadline set due = now() where kind = 'first-response'");
            var counted = app.getBean(DataSource.class);
            var before = Cost.now(counted);
            sql.update("update act_ru_job set duedate_ = now() at time zone 'UTC' where handler_cfg_ like"
                    + " 'Event_FirstResponseOverdue%'");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> claimable(sql) >= BREACHES);
            var cost = Cost.now(counted).since(before);
            System.out.printf("%d breaches | %.1f s | %s%n", BREACHES, cost.seconds(), cost.per(BREACHES));
            assertThat(claimable(sql)).isEqualTo(BREACHES);
            assertThat(sql.queryForObject("select count(distinct deadline_id) from redress.escalation", Long.class))
                    .isEqualTo(BREACHES);
        }
    }

    private static void file(RedressSide redress) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(8);
        for (int number = 0; number < BREACHES; number++) {
            int each = number;
            threads.submit(() -> redress.begin(each));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.HOURS)).isTrue();
    }

    private static long claimable(JdbcTemplate sql) {
        return sql.queryForObject(
                "select count(*) from redress.open_task where activity_id = 'Activity_DecideEscalation'", Long.class);
    }
}
