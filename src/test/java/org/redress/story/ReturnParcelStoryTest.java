package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Carriers tell where parcels on their way back are, in any order and more than once; each return moves once. */
class ReturnParcelStoryTest extends StoryApp {
    private final String parcel = "YT" + UUID.randomUUID().toString().substring(0, 12);
    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());
    private final Instant noon = Instant.now().minusSeconds(3600);

    @Test
    void aSignedEventBringsTheParcelToTheWarehouse() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        told(shop, "parcel.scanned", noon);
        assertThat(shop.get("supervisor", "/api/shop/waiting?limit=200").body().toString())
                .contains(parcel);

        announce(shop, number);
        Awaitility.await("what came before the number is applied")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !shop.get("supervisor", "/api/shop/waiting?limit=200")
                        .body()
                        .toString()
                        .contains(parcel));
        var id = told(shop, "parcel.delivered", noon.plusSeconds(600));
        var inspect = shop.task(number, "Activity_InspectGoods");

        assertThat(again(shop, id, "parcel.delivered", noon.plusSeconds(600))).isEqualTo(200);
        told(shop, "parcel.delivered", noon.plusSeconds(600));
        told(shop, "parcel.scanned", noon.plusSeconds(300));
        told(shop, "parcel.lost", noon.plusSeconds(900));
        assertThat(shop.task(number, "Activity_InspectGoods")).isEqualTo(inspect);
        assertThat(rows(shop, number, "refund-by-law")).isEqualTo(1);
        assertThat(rows(shop, number, "inspection")).isEqualTo(1);
    }

    @Test
    void oneParcelBringsTheGoodsOfTwoReturns() {
        var shop = shop();
        var order = shop.order(9900, 2);
        var first = shop.takeBack(order, "RETURN_REFUND", "CHANGED_MIND", Map.of());
        var second = shop.takeBack(order, "RETURN_REFUND", "CHANGED_MIND", Map.of());
        announce(shop, first);
        announce(shop, second);
        told(shop, "parcel.delivered", noon);
        assertThat(shop.task(first, "Activity_InspectGoods")).isNotEmpty();
        assertThat(shop.task(second, "Activity_InspectGoods")).isNotEmpty();
    }

    @Test
    void aParcelThatGoesBackToTheBuyerIsATaskForAPerson() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        announce(shop, number);
        told(shop, "parcel.returned", Instant.now().plusSeconds(2));
        assertThat(shop.task(number, "Activity_ChaseCarrier")).isNotEmpty();
    }

    @Test
    void aParcelThatIsLostIsATaskForAPersonUntilItTurnsUp() {
        var shop = shop();
        var lost = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        announce(shop, lost);
        told(shop, "parcel.lost", Instant.now().plusSeconds(2));
        shop.complete(
                "warehouse",
                lost,
                "Activity_ChaseCarrier",
                Map.of("chase", "MOVING", "answer", "They found it in their depot."));
        told(shop, "parcel.delivered", Instant.now().plusSeconds(4));
        assertThat(shop.task(lost, "Activity_InspectGoods")).isNotEmpty();
    }

    @Test
    void whatCannotBeOfAParcelIsAClearProblem() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        var scan = "/api/cases/" + number + "/parcel-scan";
        refused(shop.post("warehouse", scan, Map.of("state", "DELIVERED")), 409, "no-parcel-sent");
        announce(shop, number);
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        refused(shop.post("warehouse", scan, Map.of("state", "DELIVERED", "at", tomorrow)), 422, "scan-in-future");
        var twice = Map.of("carrier", "YTO", "trackingNumber", "another-" + parcel);
        refused(shop.post("agent", "/api/cases/" + number + "/parcel", twice), 409, "no-parcel-awaited");
        assertThat(shop.see(number).path("returned").path("trackingNumber").asText())
                .isEqualTo(parcel);
    }

    @Test
    void whoHasNotSentTheGoodsIsReminded() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        sql.update("""
                update redress.deadline set started = started - interval '73 hours', due = due - interval '73 hours',
                  next_alarm = now()
                where case_number = ? and kind = 'return-shipping'
                """, number);
        Awaitility.await("the reminder")
                .atMost(Duration.ofSeconds(60))
                .until(() -> sql.queryForObject(
                                "select count(*) from redress.letter where case_number = ?"
                                        + " and template = 'return-accepted-reminder'",
                                Long.class,
                                number)
                        == 1);
        assertThat(shop.deadline(number, "return-shipping")).isEqualTo("RUNNING");
    }

    private static void refused(Shop.Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }

    private void announce(Shop shop, String number) {
        var sent = Map.of("carrier", "YTO", "trackingNumber", parcel);
        Awaitility.await("the parcel is waited for")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shop.post("agent", "/api/cases/" + number + "/parcel", sent)
                                .status()
                        == 204);
    }

    private String told(Shop shop, String type, Instant at) {
        var id = "msg_" + UUID.randomUUID();
        assertThat(again(shop, id, type, at)).isEqualTo(200);
        return id;
    }

    private int again(Shop shop, String id, String type, Instant at) {
        return shop.tell(id, type, at, Map.of("trackingNumber", parcel));
    }

    private static long rows(Shop shop, String number, String deadline) {
        return StreamSupport.stream(shop.see(number).path("deadlines").spliterator(), false)
                .filter(row -> row.path("kind").asText().equals(deadline))
                .count();
    }
}
