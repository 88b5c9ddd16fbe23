package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the parcel's arrival on two clocks run for the money; each tells a supervisor once, whatever step is late. */
class RefundClockStoryTest extends StoryApp {
    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Test
    void aRefundThatIsLateIsOneTaskOfASupervisor() {
        var shop = shop();
        var number = arrived(shop);
        pass(number, "refund-after-receipt", Duration.ofDays(3));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> open(shop, number) == 1);
        assertThat(shop.deadline(number, "refund-after-receipt")).isEqualTo("MISSED");
        assertThat(shop.deadline(number, "refund-by-law")).isEqualTo("RUNNING");
        assertThat(level(shop, number)).isEqualTo(1);
    }

    @Test
    void theSixthDayOfTheLawIsAManagersTaskAndTheSeventhABreach() {
        var shop = shop();
        var number = arrived(shop);
        pass(number, "refund-by-law", Duration.ofDays(6).plusMinutes(1));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> level(shop, number) == 2);
        assertThat(shop.deadline(number, "refund-by-law")).isEqualTo("RUNNING");
        pass(number, "refund-by-law", Duration.ofDays(1));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> shop.deadline(number, "refund-by-law")
                .equals("MISSED"));
        assertThat(open(shop, number)).isOne();
    }

    private static String arrived(Shop shop) {
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        var path = "/api/cases/" + number;
        shop.post("agent", path + "/parcel", Map.of("carrier", "SF", "trackingNumber", "RT" + number));
        shop.post("warehouse", path + "/parcel-scan", Map.of("state", "DELIVERED"));
        shop.task(number, "Activity_InspectGoods");
        return number;
    }

    /** Moves the deadline into the past, as if the time had gone by. */
    private void pass(String number, String kind, Duration time) {
        sql.update("""
                update redress.deadline set started = started - make_interval(secs => ?),
                  due = due - make_interval(secs => ?), next_alarm = now()
                where case_number = ? and kind = ?
                """, time.toSeconds(), time.toSeconds(), number, kind);
    }

    private static long open(Shop shop, String number) {
        return StreamSupport.stream(escalations(shop).spliterator(), false)
                .filter(item -> item.path("caseNumber").asText().equals(number))
                .count();
    }

    private static int level(Shop shop, String number) {
        return StreamSupport.stream(escalations(shop).spliterator(), false)
                .filter(item -> item.path("caseNumber").asText().equals(number))
                .mapToInt(item -> item.path("level").asInt())
                .max()
                .orElse(0);
    }

    private static com.fasterxml.jackson.databind.JsonNode escalations(Shop shop) {
        return shop.get("manager", "/api/escalations?limit=100").body().path("items");
    }
}
