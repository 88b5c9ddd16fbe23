package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A block is on the list with its end, can be appealed against, and ends when it must. */
class BlockStoryTest extends StoryApp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void anAppealIsAnsweredBySomebodyElseAndLiftsTheBlock() {
        var shop = shop();
        var number = shop.blocked();
        var appeal = "/api/cases/" + number + "/block-appeal";
        assertThat(shop.post("agent", appeal, Map.of("text", "It was my brother."))
                        .status())
                .isEqualTo(204);
        assertThat(shop.post("agent", appeal, Map.of("text", "Again.")).status())
                .isEqualTo(409);
        var task = shop.task(number, "Activity_AnswerBlockAppeal");
        assertThat(shop.post(
                                "supervisor2",
                                "/api/tasks/" + task + "/complete",
                                Map.of("variables", Map.of("note", "x")))
                        .status())
                .isEqualTo(409);

        var answer = Map.of("decision", "LIFT", "answer", "Dear Li Wei, we believe you; the block ends today.");
        assertThat(shop.post("supervisor", appeal + "/answer", answer).status()).isEqualTo(403);
        assertThat(shop.post("manager", appeal + "/answer", answer).status()).isEqualTo(403);
        assertThat(shop.post("supervisor2", appeal + "/answer", answer).status())
                .isEqualTo(204);
        assertThat(shop.see(number).path("tasks"))
                .noneMatch(open -> open.path("id").asText().equals(task));
        Awaitility.await().atMost(PATIENCE).until(() -> !listed(shop, number));
        assertThat(shop.get("auditor", "/api/cases/" + number + "/history")
                        .body()
                        .toString())
                .contains("BLOCK_APPEALED", "BLOCK_APPEAL_ANSWERED", "BLOCK_ENDED");
        assertThat(shop.post("agent", appeal, Map.of("text", "Thanks.")).status())
                .isEqualTo(409);
    }

    @Test
    void aBlockEndsOnItsLastDay() throws SQLException {
        var shop = shop();
        var number = shop.blocked();
        assertThat(listed(shop, number)).isTrue();
        try (var owner = DATABASE.owner().getConnection();
                var earlier = owner.prepareStatement("update redress.abuse_judgement"
                        + " set confirmed_at = confirmed_at - interval '31 days' where case_number = ?")) {
            earlier.setString(1, number);
            assertThat(earlier.executeUpdate()).isEqualTo(1);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> !listed(shop, number));
    }

    private static boolean listed(Shop shop, String number) {
        return shop.get("auditor", "/api/blocks")
                .body()
                .findValuesAsText("caseNumber")
                .contains(number);
    }
}
