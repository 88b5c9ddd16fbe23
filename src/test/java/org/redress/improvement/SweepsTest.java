package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.OwnApp;
import org.redress.TestDatabase;
import org.redress.story.Shop;
import org.springframework.context.ConfigurableApplicationContext;

/** What the records say is found once, by the shipped tables, whoever asks and however often. */
class SweepsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Records RECORDS = new Records(DATABASE).asOf(Instant.now());

    private static ConfigurableApplicationContext app;

    @BeforeAll
    static void start() {
        app = OwnApp.on(DATABASE, "--redress.mail.zone=" + noon());
    }

    /** Where it is noon, so that nobody's sleep keeps a letter back. */
    private static ZoneOffset noon() {
        return ZoneOffset.ofHours(12 - Instant.now().atZone(ZoneOffset.UTC).getHour());
    }

    @Test
    void ratesBreachesRepetitionsAndTheCalendarOpenOneImprovementEach() {
        var sweep = app.getBean(SignalSweep.class);
        for (int i = 0; i < 200; i++) RECORDS.order("O-" + i, "P-" + i, null, null, DAY);
        RECORDS.received("COMPLAINT", DAY);
        for (int i = 0; i < 2; i++) RECORDS.received("REVIEW", DAY);
        for (int i = 0; i < 4; i++) RECORDS.scored(60, DAY.multipliedBy(20));
        sweep.run();
        assertThat(keys()).as("at the limits, and too few scores").containsExactly(review());

        RECORDS.received("COMPLAINT", DAY);
        RECORDS.received("REVIEW", DAY);
        RECORDS.scored(60, DAY.multipliedBy(20));
        RECORDS.missedObligation(RECORDS.received("RETURN", DAY), "return-decision", DAY);
        var person = RECORDS.customer();
        var same = RECORDS.customer();
        RECORDS.merged(same, person);
        RECORDS.cause("SERVICE", person, null, null, null, DAY);
        RECORDS.cause("SERVICE", same, null, null, null, DAY);
        for (int i = 0; i < 10; i++) RECORDS.cause("PACKAGING", null, null, null, null, DAY);
        twice(sweep::run);

        assertThat(keys())
                .containsExactlyInAnyOrder(
                        review(),
                        "COMPLAINT_RATE",
                        "REVIEW_RATE",
                        "QUALITY_SCORE",
                        "OBLIGATION:return-decision",
                        "CUSTOMER:" + person + ":SERVICE",
                        "CAUSE:PACKAGING");
    }

    @Test
    void anOrderThatWillBeLateIsOneCase() {
        RECORDS.sql()
                .update(
                        "insert into redress.shop_order (order_id, customer_reference, state, currency, ordered_at,"
                                + " promised_at) values ('LATE-1', 'B-LATE', 'PAID', 'CNY', ?, ?)",
                        Timestamp.from(Instant.now().minus(DAY)),
                        Timestamp.from(Instant.now().plus(Duration.ofHours(12))));
        twice(app.getBean(LateOrderWatch.class)::run);

        var cases = RECORDS.sql()
                .queryForList("select number from redress.case_file where kind = 'LATE_ORDER'", String.class);
        assertThat(cases).hasSize(1);
        var number = cases.get(0);
        var shop = new Shop(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var ships = Instant.now().plus(DAY.multipliedBy(2)).toString();
        shop.complete("warehouse", number, "Activity_NameDelay", Map.of("delayReason", "STOCK", "shipsAt", ships));
        Awaitility.await("notice").atMost(PATIENCE).until(() -> "CUSTOMER_TOLD"
                .equals(shop.see(number).path("outcome").asText()));
        assertThat(shop.get("agent", "/api/cases/" + number + "/messages")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void theWeekIsSampledOnceAndTheSeedInTheRecordDrawsTheSame() {
        for (int i = 0; i < 40; i++) RECORDS.closed("agent" + i % 4, DAY.multipliedBy(7));
        twice(app.getBean(WeeklySample.class)::run);

        var samples = app.getBean(QualitySamples.class);
        var sample = samples.page(null, 10).stream()
                .filter(one -> one.number().value().startsWith("Q-"))
                .toList();
        assertThat(sample).hasSize(1);
        var number = sample.get(0).number();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> samples.find(number).orElseThrow().drawnAt() != null);
        var drawn = samples.find(number).orElseThrow();
        var again = Draw.of(
                drawn.seed(),
                new Shares(drawn.share(), drawn.perAgent(), true, true, true),
                samples.population(drawn.closedFrom(), drawn.closedUntil(), drawn.pauseHours()));
        Awaitility.await().atMost(PATIENCE).until(() -> !samples.picks(number).isEmpty());
        assertThat(samples.picks(number))
                .extracting(Pick::caseNumber)
                .containsExactlyElementsOf(
                        again.keySet().stream().map(ClosedCase::number).toList());
        assertThat(samples.pickPage(number, 2, 5)).extracting(Pick::ordinal).containsExactly(3, 4, 5, 6, 7);
    }

    /** At two places at once, and then once more. */
    private static void twice(Runnable run) {
        var other = CompletableFuture.runAsync(run);
        run.run();
        other.join();
        run.run();
    }

    private static List<String> keys() {
        return RECORDS.sql().queryForList("select signal_key from redress.improvement", String.class);
    }

    /** The month's review by management, in UTC. */
    private static String review() {
        return RECORDS.sql()
                .queryForObject("select 'REVIEW:' || to_char(now() at time zone 'UTC', 'YYYY-MM')", String.class);
    }
}
