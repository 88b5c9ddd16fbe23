package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person behind all channels: known by any address, served by their own agent, merged and split again. */
class CustomerStoryTest extends StoryApp {
    private Shop shop;

    @BeforeEach
    void open() {
        shop = shop();
    }

    @Test
    void whoBuysMuchAndOftenHasTheirOwnAgentAndADeputy() {
        var buyer = "VIP-" + UUID.randomUUID();
        orders(buyer, 4);
        var first = complaint(Map.of("name", "Zhao Min", "platformId", buyer));
        assertThat(shop.see(first).path("tier").asText()).isEqualTo("HIGH_VALUE");
        assertThat(shop.see(first).path("owner").isNull()).isTrue();

        var agent = "/api/customers/" + customer(first) + "/agent";
        assertThat(put("supervisor", agent, Map.of("agent", "vipagent", "deputy", "supervisor2")))
                .isEqualTo(204);
        assertThat(owner(buyer)).isEqualTo("vipagent");
        assertThat(assignee(buyer)).isEqualTo("vipagent");

        var absence = "/api/absences/vipagent/" + Instant.now().minusSeconds(60);
        assertThat(put("manager", absence, Map.of("ends", Instant.now().plusSeconds(3600))))
                .isEqualTo(204);
        assertThat(owner(buyer)).isEqualTo("supervisor2");
        assertThat(assignee(buyer)).isEqualTo("supervisor2");
        assertThat(shop.delete("manager", absence).status()).isEqualTo(204);
        assertThat(owner(buyer)).isEqualTo("vipagent");
    }

    @Test
    void whatFollowsIsOfferedToTheAgentUntilTheCaseIsHandedOn() {
        var buyer = "VIP-" + UUID.randomUUID();
        orders(buyer, 4);
        var agent = "/api/customers/" + customer(complaint(Map.of("platformId", buyer))) + "/agent";
        put("supervisor", agent, Map.of("agent", "vipagent"));
        var number = complaint(Map.of("platformId", buyer));
        var answer = Map.of("kind", "COMPLAINT", "answer", "I am sorry and look into it today.");
        assertThat(shop.complete("agent", number, "Activity_FirstResponse", answer)
                        .status())
                .isNotEqualTo(204);
        assertThat(shop.complete("vipagent", number, "Activity_FirstResponse", answer)
                        .status())
                .isEqualTo(204);
        shop.task(number, "Activity_VerifyFacts");
        assertThat(task(number).path("assignee").asText()).isEqualTo("vipagent");

        assertThat(shop.post("supervisor", "/api/cases/" + number + "/transfer", Map.of("to", "agent"))
                        .status())
                .isEqualTo(204);
        assertThat(task(number).path("assignee").asText()).isEqualTo("agent");
        var verified = Map.of("verification", "VERIFIED", "cause", "Broken.", "responsibility", "CARRIER");
        shop.complete("agent", number, "Activity_VerifyFacts", verified);
        shop.task(number, "Activity_ProposeSolution");
        assertThat(task(number).path("assignee").isNull()).isTrue();
    }

    @Test
    void whoIsFoundBehindABadReviewIsOnePersonWithTheBuyer() {
        var buyer = "REV-" + UUID.randomUUID();
        orders(buyer, 1);
        var known = customer(complaint(Map.of("name", "Zhao Min", "platformId", buyer)));
        var handle = Map.of("orderId", "no-such-order", "customer", Map.of("name", "tea cat"));
        var review = shop.review(handle).body().path("number").asText();
        var author = customer(review);
        assertThat(author).isNotEqualTo(known);

        var found = Map.of("buyer", "FOUND", "orderId", buyer + "-0");
        assertThat(shop.complete("agent", review, "Activity_FindBuyer", found).status())
                .isEqualTo(204);
        assertThat(texts(card(known).path("cases"))).contains(review);
        assertThat(shop.post("agent", "/api/customers/" + author + "/split", Map.of("reason", "Somebody else."))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodyIsTheirOwnDeputyAndOnlyAgentsAreNamed() {
        var agent = "/api/customers/" + customer(complaint(Map.of("email", mail()))) + "/agent";
        assertThat(put("supervisor", agent, Map.of("agent", "vipagent", "deputy", "vipagent")))
                .isEqualTo(422);
        assertThat(put("supervisor", agent, Map.of("agent", "designer"))).isEqualTo(422);
        assertThat(put("supervisor", agent, Map.of("deputy", "agent"))).isEqualTo(422);
        assertThat(put("agent", agent, Map.of("agent", "agent"))).isEqualTo(403);
    }

    @Test
    void spellingsOfOneNumberAreOnePerson() {
        var digits = digits();
        var one = customer(complaint(Map.of("phone", "+86 " + digits)));
        var other = customer(complaint(Map.of("phone", "0086-" + digits.substring(0, 3) + " " + digits.substring(3))));
        assertThat(other).isEqualTo(one);
        assertThat(lookUp(Map.of("phone", digits)).body().path("id").asText()).isEqualTo(one);
        assertThat(lookUp(Map.of("email", mail())).status()).isEqualTo(404);
    }

    @Test
    void aMergeIsProposedWithReasonsConfirmedAndUndone() {
        var mail = mail();
        var digits = digits();
        var first = complaint(Map.of("name", "Chen Jie", "email", mail));
        var second = complaint(Map.of("name", "Chen Jie", "phone", digits));
        var third = complaint(Map.of("name", "Chen Jie", "email", mail, "phone", digits));
        var one = customer(first);
        var other = customer(second);
        assertThat(customer(third)).isEqualTo(one);

        var before = List.of(seen(first), seen(second));
        var proposal = proposalFor(one, other);
        assertThat(proposal).contains("SAME_PHONE", "SAME_NAME");
        assertThat(proposalFor(other, one)).contains("SAME_PHONE");

        var merge = "/api/customers/" + other + "/merge";
        assertThat(shop.post("agent", merge, Map.of("into", one, "reason", "Both say so."))
                        .status())
                .isEqualTo(204);
        assertThat(shop.post("agent", merge, Map.of("into", one, "reason", "Again."))
                        .status())
                .isEqualTo(409);
        assertThat(proposalFor(one, other)).isEmpty();
        assertThat(lookUp(Map.of("phone", digits)).body().path("id").asText()).isEqualTo(one);
        assertThat(customer(complaint(Map.of("phone", digits)))).isEqualTo(one);
        assertThat(texts(card(one).path("cases"))).contains(first, second, third);

        assertThat(shop.post("agent", "/api/customers/" + other + "/split", Map.of("reason", "Two brothers."))
                        .status())
                .isEqualTo(204);
        assertThat(List.of(seen(first), seen(second))).isEqualTo(before);
        assertThat(lookUp(Map.of("phone", digits)).body().path("id").asText()).isEqualTo(other);
        assertThat(texts(card(other).path("cases"))).containsExactly(second);
    }

    /** The case without what its own clocks and letters still change. */
    private String seen(String number) {
        return ((ObjectNode) shop.see(number))
                .without(List.of("deadlines", "version"))
                .toString();
    }

    private String owner(String buyer) {
        return shop.see(complaint(Map.of("platformId", buyer))).path("owner").asText();
    }

    private String assignee(String buyer) {
        return task(complaint(Map.of("platformId", buyer))).path("assignee").asText();
    }

    /** The one open task of a case. */
    private JsonNode task(String number) {
        return shop.see(number).path("tasks").path(0);
    }

    private void orders(String buyer, int count) {
        var orders = new ArrayList<Map<String, Object>>();
        for (int order = 0; order < count; order++)
            orders.add(Map.of(
                    "id",
                    buyer + "-" + order,
                    "customerReference",
                    buyer,
                    "state",
                    "PAID",
                    "currency",
                    "CNY",
                    "paidMinor",
                    130_000,
                    "orderedAt",
                    Instant.now().minusSeconds(86_400L * (order + 1)),
                    "lines",
                    List.of(Map.of("productId", "TEA-01", "quantity", 1, "priceMinor", 130_000))));
        assertThat(shop.put("admin", "/api/shop/orders", orders).status()).isEqualTo(200);
    }

    private String complaint(Map<String, ?> customer) {
        return shop.file(Map.of(
                        "subject", "Cup", "text", "Broken.", "orderId", "N-" + UUID.randomUUID(), "customer", customer))
                .body()
                .path("number")
                .asText();
    }

    private String customer(String number) {
        return shop.see(number).path("customer").path("id").asText();
    }

    private JsonNode card(String customer) {
        return shop.get("agent", "/api/customers/" + customer).body();
    }

    private Shop.Answer lookUp(Map<String, ?> address) {
        return shop.post("agent", "/api/customers/lookup", address);
    }

    private List<String> proposalFor(String customer, String other) {
        for (var item : shop.get("agent", "/api/customers/" + customer + "/merge-proposals")
                .body()
                .path("items")) if (item.path("customerId").asText().equals(other)) return texts(item.path("reasons"));
        return List.of();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private int put(String user, String path, Map<String, ?> body) {
        return shop.put(user, path, body).status();
    }

    private static String mail() {
        return UUID.randomUUID() + "@example.com";
    }

    private static String digits() {
        return "13"
                + String.valueOf(
                        100_000_000L + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 899_999_999L));
    }
}
