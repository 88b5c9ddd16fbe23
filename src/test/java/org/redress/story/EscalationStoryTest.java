package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A missed promise becomes a task that one supervisor claims and decides. */
class EscalationStoryTest extends StoryApp {
    @Test
    void missedFirstAnswerIsClaimedByOneSupervisorWhoTakesOver() {
        var shop = shop();
        var number = shop.complaint("Nobody answers me.");
        shop.fire(number, "Event_FirstResponseOverdue");
        assertThat(shop.deadline(number, "first-response")).isEqualTo("MISSED");

        var path = "/api/escalations/" + escalation(shop, number);
        assertThat(shop.post("supervisor", path + "/claim", Map.of()).status()).isEqualTo(200);
        var late = shop.post("supervisor2", path + "/claim", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asText()).contains("supervisor");
        var decided = shop.post("supervisor", path + "/decision", Map.of("outcome", "TAKE_OVER", "reason", "mine"));
        assertThat(decided.status()).isEqualTo(200);

        assertThat(shop.see(number).path("owner").asText()).isEqualTo("supervisor");
        var answered = shop.complete(
                "supervisor",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I answer you myself."));
        assertThat(answered.status()).isEqualTo(204);
    }

    @Test
    void answerAfterTheBreachWithdrawsTheEscalation() {
        var shop = shop();
        var number = shop.complaint("Late, but not never.");
        shop.fire(number, "Event_FirstResponseOverdue");
        var path = "/api/escalations/" + escalation(shop, number);
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry for the delay."));
        assertThat(shop.get("supervisor", path).body().path("state").asText()).isEqualTo("WITHDRAWN");
    }

    static String escalation(Shop shop, String number) {
        var open = shop.get("supervisor", "/api/escalations?state=OPEN&limit=100")
                .body()
                .path("items");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(item -> item.path("caseNumber").asText().equals(number))
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
