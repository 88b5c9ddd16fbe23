package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.standardwebhooks.Webhook;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The one place that strangers may write to: what is signed is taken, everything else is turned away early. */
class SignedDoorTest extends RunningApp {
    private static final String PLACE = "/api/shop-events";

    private HttpResponse<String> tell(String body, String... changed) throws Exception {
        String id = "msg_" + UUID.randomUUID();
        long at = Instant.now().getEpochSecond();
        var request = to(PLACE)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at))
                .header("webhook-signature", new Webhook(EVENTS_SECRET).sign(id, at, body));
        return send(request.POST(BodyPublishers.ofString(changed.length == 0 ? body : changed[0])));
    }

    private static String event(String type, String data) {
        return "{\"type\": \"%s\", \"timestamp\": \"%s\", \"data\": %s}".formatted(type, Instant.now(), data);
    }

    @Test
    void whatIsSignedIsTakenWithoutAnAccount() throws Exception {
        var taken = tell(event("parcel.lost", "{\"trackingNumber\": \"SF-NOBODY\"}"));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEmpty();
        assertThat(get("/api/shop/waiting", demo("supervisor")).body()).contains("SF-NOBODY", "unknown-parcel");
    }

    @Test
    void whatIsForgedIsTurnedAway() throws Exception {
        String body = event("parcel.lost", "{\"trackingNumber\": \"SF-FORGED\"}");

        assertThat(tell(body, body.replace("FORGED", "FORGER")).statusCode()).isEqualTo(401);
        assertThat(tell(body, body + "\n").statusCode()).isEqualTo(401);
        assertThat(send(to(PLACE).POST(BodyPublishers.ofString(body))).body()).contains("signature-wrong");
        assertThat(post(PLACE, demo("admin"), body).statusCode()).isEqualTo(401);
        assertThat(get("/api/shop/waiting", demo("auditor")).body()).doesNotContain("SF-FORG");
    }

    @Test
    void oneSmallBodyIsAllThatFitsThrough() {
        var multipart = send(to(PLACE)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--")));
        assertThat(multipart.statusCode()).isEqualTo(415);

        var long1 = send(to(PLACE).POST(BodyPublishers.ofString("x".repeat(1_000_001))));
        assertThat(long1.statusCode()).isEqualTo(413);
        assertThat(send(to(PLACE).GET()).statusCode()).isIn(401, 405);
        assertThat(send(to("/api/webhooks/pigeons").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPlatformThatStepsInMakesATaskWithItsDate() throws Exception {
        var number = complaint("P-" + UUID.randomUUID().toString().substring(0, 8));
        String due = Instant.now()
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String letter = "{\"caseNumber\": \"%s\", \"reference\": \"TB-77\", \"due\": \"%s\"}".formatted(number, due);

        assertThat(tell(event("platform.stepped_in", letter)).statusCode()).isEqualTo(200);
        assertThat(get("/api/cases/" + number, demo("agent")).body()).contains("Activity_SubmitEvidence");
        assertThat(get("/api/cases/" + number + "/deadlines", demo("agent")).body())
                .contains("platform-evidence", due.replace("Z", ""));

        String later = Instant.now()
                .plus(5, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String moved = "{\"caseNumber\": \"%s\", \"deadline\": \"platform-evidence\", \"due\": \"%s\"}"
                .formatted(number, later);
        assertThat(tell(event("deadline.moved", moved)).statusCode()).isEqualTo(200);
        assertThat(get("/api/cases/" + number + "/deadlines", demo("agent")).body())
                .contains(later.replace("Z", ""));

        String ruling = "{\"caseNumber\": \"%s\", \"ruling\": \"AGAINST_SHOP\"}".formatted(number);
        assertThat(tell(event("platform.ruled", ruling)).statusCode()).isEqualTo(200);
        assertThat(get("/api/cases/" + number, demo("agent")).body()).contains("CLOSED");
    }

    @Test
    void whatOnlyAPersonCanSolveIsATaskForAdministrators() throws Exception {
        String letter = "{\"caseNumber\": \"C-2026-999999\", \"ruling\": \"FOR_SHOP\"}";
        assertThat(tell(event("platform.ruled", letter)).statusCode()).isEqualTo(200);

        var task = Awaitility.await().atMost(Duration.ofMinutes(3)).until(this::repairTask, id -> !id.isEmpty());
        var id = text(get("/api/shop/waiting?limit=200", demo("admin")).body(), "unknown-case", "id");
        assertThat(Browser.signedIn(this, "admin").open("/desk/engine").body())
                .contains("data-dismiss=\"/desk/api/shop/waiting/" + id + "/dismissal\"");
        var again = post("/api/tasks/" + task + "/complete", demo("admin"), "{\"variables\": {\"note\": \"seen\"}}");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(204);

        var dismissed = post("/api/shop/waiting/" + id + "/dismissal", demo("admin"), "{\"reason\": \"not ours\"}");
        assertThat(dismissed.statusCode()).isEqualTo(204);
        assertThat(get("/api/shop/waiting?limit=200", demo("admin")).body()).doesNotContain("unknown-case");
    }

    private String repairTask() throws JsonProcessingException {
        return text(
                get("/api/tasks?group=administrators&limit=200", demo("admin")).body(), "Activity_Repair", "id");
    }

    /** A field of the first item of a list that has this text as one of its values; empty when there is none. */
    private static String text(String list, String value, String field) throws JsonProcessingException {
        for (var item : StrictJson.mapper().readTree(list).path("items"))
            for (var one : item)
                if (one.asText().equals(value)) return item.path(field).asText();
        return "";
    }

    private String complaint(String order) {
        var filed = send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                    {"channel":"WEB","orderId":"%s","subject":"Cup","text":"The cup is broken.",
                     "customer":{"name":"Li Wei","email":"li.wei@example.com","language":"en"}}\
                    """.formatted(order))));
        assertThat(filed.statusCode()).isEqualTo(201);
        return filed.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }
}
