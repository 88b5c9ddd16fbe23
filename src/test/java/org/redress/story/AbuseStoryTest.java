package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A suspected buyer is judged by a person, and what binds us then has its date. */
class AbuseStoryTest extends StoryApp {

    @Test
    void anAppealIsFiledByTheDayThatThePlatformSets() {
        var shop = shop();
        var number = shop.complaint("Pay me or I write a hundred bad reviews.");
        suspect(shop, number);

        var past = judge(shop, number, Instant.now().minusSeconds(60));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body().toString()).contains("/variables/appealUntil");

        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(judge(shop, number, until).status()).isEqualTo(204);
        shop.task(number, "Activity_AppealToPlatform");
        assertThat(shop.see(number).path("deadlines")).anySatisfy(row -> {
            assertThat(row.path("kind").asText()).isEqualTo("platform-appeal");
            assertThat(Instant.parse(row.path("due").asText())).isEqualTo(until);
        });
        shop.complete("supervisor", number, "Activity_AppealToPlatform", Map.of("reference", "Appeal 42"));
        assertThat(shop.deadline(number, "platform-appeal")).isEqualTo("MET");
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("ABUSE_CLOSED");
    }

    private static void suspect(Shop shop, String number) {
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I look into it today."));
        shop.complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "ABUSE_SUSPECTED", "suspicion", "Threatens with reviews."));
    }

    private static Shop.Answer judge(Shop shop, String number, Instant until) {
        return shop.complete(
                "supervisor",
                number,
                "Activity_JudgeAbuse",
                Map.of("verdict", "APPEAL", "reason", "The messages show it.", "appealUntil", until.toString()));
    }
}
