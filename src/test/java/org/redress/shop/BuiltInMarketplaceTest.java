package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The built-in shop's disputes reach their case by asking alone, from the date for the evidence to the decision. */
class BuiltInMarketplaceTest extends StoryApp {
    @Autowired
    private PlatformPoll poll;

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Test
    void aDisputeIsATaskWithItsDateAndItsDecisionEndsTheCase() {
        var order = shop().order(18900, 1);
        var number = shop().file(Map.of("subject", "Cup", "text", "It never came.", "orderId", order))
                .body()
                .path("number")
                .asText();
        shop().task(number, "Activity_FirstResponse");
        var due = Instant.now().plus(Duration.ofDays(5));

        load(order, "NEEDS_RESPONSE", due);
        ask();
        shop().task(number, "Activity_SubmitEvidence");
        assertThat(shop().deadline(number, "platform-evidence")).isEqualTo("RUNNING");

        load(order, "LOST", null);
        ask();
        assertThat(shop().see(number).path("outcome").asText()).isEqualTo("PLATFORM_DECIDED");
    }

    @Test
    void aDisputeThatSaysTooLittleIsRefused() {
        var order = shop().order(18900, 1);
        assertThat(put(order, "NEEDS_RESPONSE", null)).isEqualTo(422);
        assertThat(put("no-such-order", "LOST", null)).isEqualTo(422);
    }

    private void load(String order, String state, Instant due) {
        assertThat(put(order, state, due)).isEqualTo(200);
    }

    private int put(String order, String state, Instant due) {
        var dispute =
                new HashMap<String, Object>(Map.of("reference", "built-in:" + order, "orderId", order, "state", state));
        if (due != null) dispute.put("evidenceDue", due);
        return shop().put("admin", "/api/shop/disputes", List.of(dispute)).status();
    }

    /** Now, whenever the last turn was. */
    private void ask() {
        sql.update("delete from redress.platform_poll");
        poll.run();
    }
}
