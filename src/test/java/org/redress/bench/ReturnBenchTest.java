package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.complaint.NewComplaint.NewCustomer;
import org.redress.returns.NewReturn;
import org.redress.returns.ReturnIntake;
import org.redress.returns.ReturnKind;
import org.redress.returns.ReturnLine;
import org.redress.returns.ReturnReason;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many running returns whose obligation to decide comes due at one instant, twice: first the level of supervisors before
 * the 48 hours, then the 48 hours themselves, which accept the return and leave a breach.
 */
@Tag("bench")
class ReturnBenchTest {
    private static final int RETURNS = Integer.getInteger("redress.bench.returns", 10_000);
    private static final String DECISION = "from redress.deadline where kind = 'return-decision'";

    @Test
    void obligationsOfRunningReturnsComeDue() throws Exception {
        var database = TestDatabase.fresh();
        var sql = new JdbcTemplate(database.owner());
        try (var app = LifecycleBenchTest.application(database)) {
            sell(sql);
            file(app.getBean(ReturnIntake.class));
            assertThat(count(sql, DECISION + " and state = 'RUNNING' and nature = 'OBLIGATION'"))
                    .isEqualTo(RETURNS);
            var counted = app.getBean(DataSource.class);
            report(
                    "supervisors told",
                    measured(counted, () -> nearlyRunOut(sql)),
                    new Count(raised(sql), doubled(sql)));
            report("accepted by time-out", measured(counted, () -> runOut(sql)), new Count(accepted(sql), twice(sql)));
            assertThat(count(sql, DECISION + " and state = 'MISSED'")).isEqualTo(RETURNS);
        }
    }

    private record Count(long done, long doubled) {}

    private static void report(String what, Cost cost, Count count) {
        System.out.printf(
                "%d returns, %s | %.1f s | %s | lost %d | doubled %d%n",
                RETURNS, what, cost.seconds(), cost.per(RETURNS), RETURNS - count.done, count.doubled);
        assertThat(count).isEqualTo(new Count(RETURNS, 0));
    }

    private static Cost measured(DataSource counted, Runnable work) {
        var before = Cost.now(counted);
        work.run();
        return Cost.now(counted).since(before);
    }

    /** All decisions are 41 hours old: the first level of supervisors, which stands at 40 hours, is due. */
    private static void nearlyRunOut(JdbcTemplate sql) {
        sql.update(
                "update redress.deadline set started = now() - interval '41 hours', due = now() + interval '7 hours',"
                        + " next_alarm = now() where kind = 'return-decision'");
        await(() -> raised(sql) >= RETURNS);
    }

    private static void runOut(JdbcTemplate sql) {
        sql.update("update redress.deadline set started = now() - interval '48 hours', due = now()"
                + " where kind = 'return-decision'");
        sql.update("update act_ru_job set duedate_ = now() at time zone 'UTC' where handler_cfg_ like"
                + " 'Event_DecisionTimeOver%'");
        await(() -> accepted(sql) >= RETURNS);
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(40))
                .pollInterval(Duration.ofMillis(500))
                .until(done);
    }

    /** Returns whose decision is an escalation that somebody can claim. */
    private static long raised(JdbcTemplate sql) {
        return count(
                sql,
                "from redress.escalation e where e.deadline_kind = 'return-decision' and exists (select from"
                        + " redress.open_task t where t.instance_id = e.instance_id)");
    }

    /** Escalations beyond the first of one deadline. */
    private static long doubled(JdbcTemplate sql) {
        return sql.queryForObject(
                "select count(*) - count(distinct deadline_id) from redress.escalation"
                        + " where deadline_kind = 'return-decision'",
                Long.class);
    }

    private static long accepted(JdbcTemplate sql) {
        return sql.queryForObject(
                "select count(distinct chain) from redress.audit_entry where action = 'ACCEPTED_BY_TIME_OUT'",
                Long.class);
    }

    private static long twice(JdbcTemplate sql) {
        return count(sql, "from redress.audit_entry where action = 'ACCEPTED_BY_TIME_OUT'") - accepted(sql);
    }

    private static long count(JdbcTemplate sql, String rows) {
        return sql.queryForObject("select count(*) " + rows, Long.class);
    }

    private static void file(ReturnIntake intake) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var filed = threads.invokeAll(IntStream.range(0, RETURNS)
                .mapToObj(number -> (Callable<String>)
                        () -> intake.file(Person.staff("agent"), "return-" + number, asked(number), List.of()))
                .toList());
        threads.shutdown();
        for (var each : filed) each.get();
    }

    private static NewReturn asked(int number) {
        return new NewReturn(
                Channel.WEB,
                new NewCustomer(null, null, null, "buyer-" + number, "en"),
                order(number),
                ReturnKind.RETURN_REFUND,
                ReturnReason.QUALITY,
                List.of(new ReturnLine(1, 1)),
                "The cup leaks at the handle.",
                null,
                true,
                null);
    }

    private static String order(int number) {
        return "SO-" + number;
    }

    /** One delivered and paid order for each return. */
    private static void sell(JdbcTemplate sql) {
        sql.update(
                "insert into redress.shop_order (order_id, customer_reference, state, currency, ordered_at, shipped_at,"
                        + " delivered_at) select 'SO-' || i, 'buyer-' || i, 'DELIVERED', 'CNY', now() - interval '4 days',"
                        + " now() - interval '3 days', now() - interval '1 day' from generate_series(0, ? - 1) i",
                RETURNS);
        sql.update("insert into redress.shop_order_line select order_id, 1, 'cup', 'Cup', 1, 4900 from"
                + " redress.shop_order where order_id like 'SO-%'");
        sql.update("insert into redress.shop_payment (order_id, currency, paid_minor) select order_id, 'CNY', 4900 from"
                + " redress.shop_order where order_id like 'SO-%'");
        sql.execute("analyze");
    }
}
