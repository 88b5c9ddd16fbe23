package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Money that the shop gave back without us is one task of finance, however often it is found. */
class ReconciliationStoryTest extends StoryApp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aRefundThatNobodyAskedForBecomesOneTask() throws SQLException {
        var shop = shop();
        var reference = "RF-" + UUID.randomUUID();
        refund(reference);
        Awaitility.await().atMost(PATIENCE).until(() -> differences(shop, reference) == 1);
        var task = Awaitility.await().atMost(PATIENCE).until(() -> task(shop), id -> !id.isEmpty());

        var done = shop.post(
                "finance",
                "/api/tasks/" + task + "/complete",
                Map.of("variables", Map.of("note", "Paid at the till.")));
        assertThat(done.status()).isEqualTo(204);
        refund("RF-" + UUID.randomUUID());
        Awaitility.await().atMost(PATIENCE).until(() -> task(shop), id -> !id.isEmpty() && !id.equals(task));
        assertThat(differences(shop, reference)).isEqualTo(1);
        assertThat(raised(reference)).isEqualTo(1);
    }

    private static void refund(String reference) throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var row = owner.prepareStatement(
                        "insert into redress.shop_refund (key, reference, order_id,"
                                + " amount_minor, currency, refunded_at) values (gen_random_uuid(), ?, '8803', 1, 'CNY', now())")) {
            row.setString(1, reference);
            row.executeUpdate();
        }
    }

    private static long differences(Shop shop, String reference) {
        return shop.get("finance", "/api/refund-differences").body().findValuesAsText("reference").stream()
                .filter(reference::equals)
                .count();
    }

    private static String task(Shop shop) {
        var items =
                shop.get("finance", "/api/tasks?group=finance&limit=200").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.toString().contains("Activity_SettleRefundDifference"))
                .map((JsonNode item) -> item.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private static int raised(String reference) throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var count = owner.prepareStatement("select count(*) from redress.single_task where key like ?")) {
            count.setString(1, "%" + reference);
            var rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
