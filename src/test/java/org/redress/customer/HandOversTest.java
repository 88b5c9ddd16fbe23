package org.redress.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.redress.engine.Accounts;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody holds who becomes absent goes to the deputy or back to the group, and the record says so. */
class HandOversTest extends StoryApp {
    private static final String FIRST = "Activity_FirstResponse";
    private static final String DECIDE = "Activity_DecideEscalation";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Absences absences;

    @Test
    void theDeputyGetsTheTasksOfTheCustomersOwnAgent() {
        colleague("away-own", "vipagents");
        colleague("away-deputy", "vipagents");
        var buyer = "AWAY-" + UUID.randomUUID();
        orders(buyer);
        name(complaint(buyer), "away-own", "away-deputy");
        var number = complaint(buyer);
        assertThat(holder(number, FIRST)).isEqualTo("away-own");

        enter("away-own", Instant.now().minusSeconds(60));

        assertThat(holder(number, FIRST)).isEqualTo("away-deputy");
        assertThat(acts(number)).containsOnlyOnce("TASK_ASSIGNED");
    }

    @Test
    void otherTasksGoBackToTheirGroupAndAnEscalationCanBeClaimedAgain() {
        colleague("away-lead", "agents", "supervisors");
        var number = complaint("N-" + UUID.randomUUID());
        claim("away-lead", "tasks", shop().task(number, FIRST));
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().task(number, DECIDE);
        claim("away-lead", "escalations", escalation(number));
        assertThat(holder(number, DECIDE)).isEqualTo("away-lead");

        enter("away-lead", Instant.now().minusSeconds(60));

        assertThat(List.of(holder(number, FIRST), holder(number, DECIDE))).containsOnly("");
        assertThat(acts(number)).filteredOn("TASK_RELEASED"::equals).hasSize(2);
        claim("supervisor", "escalations", escalation(number));
    }

    @Test
    void anAbsenceEnteredAheadHandsOverOnceWhenItBegins() {
        colleague("away-soon", "agents");
        var number = complaint("N-" + UUID.randomUUID());
        claim("away-soon", "tasks", shop().task(number, FIRST));
        enter("away-soon", Instant.now().plusSeconds(1));
        assertThat(holder(number, FIRST)).isEqualTo("away-soon");

        Awaitility.await().until(() -> {
            absences.beginDue();
            return holder(number, FIRST).isEmpty();
        });
        claim("away-soon", "tasks", shop().task(number, FIRST));
        absences.beginDue();
        assertThat(holder(number, FIRST)).isEqualTo("away-soon");
    }

    @Test
    void outOfTheAgentsHoursTheDeputyGetsNewCases() {
        colleague("hours-own", "vipagents");
        colleague("hours-deputy", "vipagents");
        var buyer = "HOURS-" + UUID.randomUUID();
        orders(buyer);
        name(complaint(buyer), "hours-own", "hours-deputy");
        var free = Map.of("week", Map.of());
        assertThat(shop().put("supervisor", "/api/roster/hours-own", free).status())
                .isEqualTo(204);

        assertThat(holder(complaint(buyer), FIRST)).isEqualTo("hours-deputy");
    }

    private void colleague(String id, String... groups) {
        accounts.create(id, id, "redress-demo-2026", Set.of(groups));
    }

    private void name(String number, String agent, String deputy) {
        var customer = shop().see(number).path("customer").path("id").asText();
        var named = shop().put(
                        "supervisor",
                        "/api/customers/" + customer + "/agent",
                        Map.of("agent", agent, "deputy", deputy));
        assertThat(named.status()).isEqualTo(204);
    }

    private void enter(String agent, Instant begins) {
        absences.enter(agent, Person.staff("supervisor"), begins, begins.plusSeconds(3600));
    }

    private void claim(String user, String list, String id) {
        assertThat(shop().post(user, "/api/" + list + "/" + id + "/claim", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private String complaint(String buyer) {
        var told = Map.of(
                "subject",
                "Cup",
                "text",
                "Broken.",
                "orderId",
                "N-" + UUID.randomUUID(),
                "customer",
                Map.of("platformId", buyer));
        return shop().file(told).body().path("number").asText();
    }

    /** Who holds the task of this step; empty for the whole group. */
    private String holder(String number, String activity) {
        for (JsonNode task : shop().see(number).path("tasks"))
            if (task.path("activity").asText().equals(activity))
                return task.path("assignee").asText("");
        throw new AssertionError(activity + " is not open");
    }

    private static String escalation(String number) {
        return new JdbcTemplate(DATABASE.owner())
                .queryForObject("select id from redress.escalation where case_number = ?", String.class, number);
    }

    private List<String> acts(String number) {
        return shop().get("auditor", "/api/cases/" + number + "/history")
                .body()
                .path("items")
                .findValuesAsText("action");
    }

    /** Four paid orders make a customer of high value. */
    private void orders(String buyer) {
        var orders =
                IntStream.range(1, 5).mapToObj(number -> order(buyer, number)).toList();
        assertThat(shop().put("admin", "/api/shop/orders", orders).status()).isEqualTo(200);
    }

    private static Map<String, Object> order(String buyer, int number) {
        return Map.of(
                "id",
                buyer + "-" + number,
                "customerReference",
                buyer,
                "state",
                "PAID",
                "currency",
                "CNY",
                "paidMinor",
                130_000,
                "orderedAt",
                Instant.now().minusSeconds(86_400L * number),
                "lines",
                List.of(Map.of("productId", "TEA-01", "quantity", 1, "priceMinor", 130_000)));
    }
}
