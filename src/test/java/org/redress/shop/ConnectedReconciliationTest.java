package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.redress.OwnApp;
import org.redress.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refunds at a connected shop are laid beside ours as those of the built-in one: one task per difference. */
class ConnectedReconciliationTest {
    private static final UUID LESS = UUID.randomUUID();
    private static final UUID MISSING = UUID.randomUUID();
    private static final UUID AGREED = UUID.randomUUID();
    private static final UUID JUST_NOW = UUID.randomUUID();

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(database.owner());

    @Test
    void eachDifferenceIsOneTaskHoweverOftenItIsFound() throws IOException {
        try (var shop = new FakeShop("X-Shopify-Access-Token", "shpat_hush")) {
            var app = connectedTo(shop);
            acts();
            var reconciliation = app.getBean(RefundReconciliation.class);
            shop.get(list(), 503, "{}");
            reconciliation.run();
            assertThat(differences()).isZero();

            for (int time = 0; time < 3; time++) shop.get(list(), 200, listed());
            reconciliation.run();
            var again = CompletableFuture.runAsync(reconciliation::run);
            reconciliation.run();
            again.join();

            assertThat(shop.faults()).isEmpty();
            assertThat(sql.queryForList(
                            "select kind || ' ' || coalesce(action_id::text, reference) from redress.refund_difference",
                            String.class))
                    .containsExactlyInAnyOrder(
                            "OTHER_AMOUNT " + LESS, "MISSING_AT_SHOP " + MISSING, "UNKNOWN_TO_US shopify:19");
            assertThat(sql.queryForObject(
                            "select count(*) from redress.open_task where activity_id = 'Activity_SettleRefundDifference'",
                            Integer.class))
                    .isEqualTo(3);
        }
    }

    private int differences() {
        return sql.queryForObject("select count(*) from redress.refund_difference", Integer.class);
    }

    private static String list() {
        var since = Instant.now().minus(Duration.ofDays(5)).truncatedTo(ChronoUnit.DAYS);
        return "/admin/api/2025-10/orders.json?status=any&fields=id,refunds&limit=250&since_id=0&updated_at_min="
                + since;
    }

    private static String listed() {
        var yesterday = Instant.now().minus(Duration.ofDays(1)).toString();
        return "{\"orders\": [{\"id\": 7, \"refunds\": ["
                + String.join(
                                ",",
                                ShopBodies.refund("17", "7", "15.00", ShopifyWords.note(LESS)),
                                ShopBodies.refund("18", "7", "20.00", ShopifyWords.note(AGREED)),
                                ShopBodies.refund("19", "7", "3.00", "at the till"))
                        .replace("2025-03-05T11:00:00+08:00", yesterday)
                        .replace("2025-03-05T11:00:01+08:00", yesterday)
                + "]}]}";
    }

    private void acts() {
        sql.update(
                "insert into redress.case_file (number, kind, process_id, stage, received_at, closed_at, start_next,"
                        + " instance_id) values ('C-2026-000001', 'COMPLAINT', 'complaint', 'CLOSED', now(), now(), now(), 'i')");
        act(1, LESS, Duration.ofDays(1));
        act(2, MISSING, Duration.ofDays(1));
        act(3, AGREED, Duration.ofDays(1));
        act(4, JUST_NOW, Duration.ofMinutes(5));
    }

    /** A refund of 20.00 that we hold for done. */
    private void act(int attempt, UUID id, Duration ago) {
        var at = Timestamp.from(Instant.now().minus(ago));
        sql.update(
                "insert into redress.action (id, case_number, round, attempt, topic, order_id, amount_minor, currency,"
                        + " state, provider_reference, prepared_at, first_sent_at, done_at)"
                        + " values (?, 'C-2026-000001', 1, ?, 'refund', '7', 2000, 'CNY', 'DONE', ?, ?, ?, ?)",
                id,
                attempt,
                "shopify:ours-" + attempt,
                at,
                at,
                at);
    }

    private ConfigurableApplicationContext connectedTo(FakeShop shop) {
        return OwnApp.on(
                database,
                "--redress.reconciliation.cron=-",
                "--redress.shop.adapter=shopify",
                "--redress.shop.url=" + shop.address().at(""),
                "--redress.shop.shopify.token=shpat_hush");
    }
}
