package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is seldom done has its place on the desk: for those who may, where it is possible, with the reason where not. */
class RareActTest extends RunningApp {
    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate database;

    private String filed(String where, String more) {
        var answer = send(to("/api/" + where)
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"channel\":\"PHONE\",\"text\":\"Broken\"," + more + "}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body()).path("number").asText();
    }

    private String complaint(String customer) {
        return filed("complaints", "\"subject\":\"Cup\",\"customer\":{" + customer + ",\"language\":\"en\"}");
    }

    private void ordered(String id) {
        var now = Instant.now();
        var order = """
                [{"id":"%s","customerReference":"B-1","state":"DELIVERED","currency":"CNY","paidMinor":1000,
                  "freightMinor":0,"orderedAt":"%s","shippedAt":"%s","deliveredAt":"%s",
                  "lines":[{"productId":"CUP","quantity":1,"priceMinor":1000}]}]""".formatted(
                id, now.minus(Duration.ofDays(4)), now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(1)));
        var loaded = call("PUT", "/api/shop/orders", demo("admin"), order);
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
    }

    private static String somebody() {
        return "\"name\":\"Li Wei\",\"email\":\"" + UUID.randomUUID() + "@example.com\"";
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void done(String user, String path, String body) {
        var answer = post(path, demo(user), body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(204);
    }

    private String page(String user, String path) {
        var answer = Browser.signedIn(this, user).open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The act's entry in the menu: its button up to the next one. */
    private static String entry(String page, String act) {
        var found = Pattern.compile("data-opens=\"act-" + act + "\".*?(?=<button|</details>)", Pattern.DOTALL)
                .matcher(page);
        return found.find() ? found.group() : "";
    }

    @Test
    void aLegalHoldIsSetByTwoPeopleAndEverybodySeesThatItStands() {
        var number = complaint(somebody());
        var place = "/desk/cases/" + number;
        assertThat(entry(page("agent", place), "legal-hold")).isEmpty();
        assertThat(entry(page("manager", place), "legal-hold")).isNotEmpty();
        done("manager", "/api/cases/" + number + "/legal-hold", "{\"reason\":\"A court asked.\"}");

        var proposer = page("manager", place);
        assertThat(proposer).contains("A court asked.", "proposed, not in force yet");
        assertThat(entry(proposer, "legal-hold-confirmation")).contains("disabled", "manager proposed it");
        assertThat(entry(proposer, "legal-hold-lifting")).contains("disabled", "must be confirmed first");
        assertThat(entry(page("auditor", place), "legal-hold-confirmation"))
                .isNotEmpty()
                .doesNotContain("disabled");
        assertThat(page("agent", place)).doesNotContain("Legal hold</span>", "A court asked.");

        done("auditor", "/api/cases/" + number + "/legal-hold/confirmation", "{}");
        assertThat(page("agent", place)).contains("class=\"held\"").doesNotContain("A court asked.");
        assertThat(entry(page("auditor", place), "legal-hold-lifting"))
                .isNotEmpty()
                .doesNotContain("disabled");
    }

    @Test
    void abuseIsReportedOnce() {
        var number = complaint(somebody());
        assertThat(entry(page("agent", "/desk/cases/" + number), "abuse-report"))
                .isNotEmpty()
                .doesNotContain("disabled");
        done("agent", "/api/cases/" + number + "/abuse-report", "{\"reason\":\"Threatens.\"}");

        assertThat(entry(page("agent", "/desk/cases/" + number), "abuse-report"))
                .contains("disabled", "is judging this already");
    }

    @Test
    void whatIsHeardOfAReviewIsEnteredAndAnAppealOnlyWhereOneWaits() {
        var review = filed(
                "reviews", "\"platform\":\"tmall\",\"score\":1,\"customer\":{" + somebody() + ",\"language\":\"en\"}");
        var page = page("agent", "/desk/cases/" + review);

        assertThat(entry(page, "review-change")).isNotEmpty().doesNotContain("disabled");
        assertThat(entry(page, "review-appeal")).contains("disabled", "No appeal waits");
        assertThat(entry(page("agent", "/desk/cases/" + complaint(somebody())), "review-change"))
                .isEmpty();
    }

    @Test
    void aReturnIsChangedOnlyAfterItWasRefusedAndABlockIsAppealedAgainstWhereThereIsOne() {
        ordered("RARE-1");
        var back = filed(
                "returns",
                "\"orderId\":\"RARE-1\",\"kind\":\"RETURN_REFUND\",\"reason\":\"CHANGED_MIND\","
                        + "\"lines\":[{\"line\":1,\"quantity\":1}],\"customer\":{" + somebody()
                        + ",\"language\":\"en\"}");
        var page = page("agent", "/desk/cases/" + back);

        assertThat(entry(page, "return-change")).contains("disabled", "after a refusal");
        assertThat(page).doesNotContain("act-block-appeal");
    }

    @Test
    void whoMayBeTheSamePersonIsComparedAndMergedOnRecord() {
        var digits = "139" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 80_000_000));
        var mail = UUID.randomUUID() + "@example.com";
        var one = customer(complaint("\"name\":\"Chen Jie\",\"email\":\"" + mail + "\""));
        var number = complaint("\"name\":\"Chen Jie\",\"phone\":\"" + digits + "\"");
        var other = customer(number);
        complaint("\"name\":\"Chen Jie\",\"email\":\"" + mail + "\",\"phone\":\"" + digits + "\"");

        var page = page("agent", "/desk/customers/" + one);
        assertThat(page)
                .contains("same telephone", "same name", "/desk/customers/" + one + "/merge/" + other)
                .doesNotContain(mail, "id=\"agent\"");
        assertThat(looks("agent", one)).isEqualTo(1);
        assertThat(page("supervisor", "/desk/customers/" + one)).contains("id=\"agent\"");
        assertThat(page("finance", "/desk/customers/" + one)).doesNotContain("data-merge");
        assertThat(page("auditor", "/desk/customers/" + one)).doesNotContain("same telephone");
        assertThat(looks("auditor", one)).isEqualTo(1);

        assertThat(page("agent", "/desk/customers/" + one + "/merge/" + other)).contains(mail, digits, number);
        assertThat(looks("agent", other)).isEqualTo(1);
        done("agent", "/api/customers/" + other + "/merge", "{\"into\":\"" + one + "\",\"reason\":\"Both say so.\"}");

        var agent = Browser.signedIn(this, "agent");
        assertThat(agent.open("/desk/customers/" + other).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/desk/customers/" + one));
        assertThat(agent.open("/desk/customers/" + one).body()).contains("id=\"split-" + other);
        assertThat(agent.open("/desk/customers/" + one + "/merge/" + other).statusCode())
                .isEqualTo(409);
        assertThat(agent.open("/desk/customers/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOwnAgentAndTheDeputyAreNamedBySupervisors() {
        var id = customer(complaint(somebody()));
        var pair = "{\"agent\":\"vipagent\",\"deputy\":\"supervisor2\"}";
        var named = call("PUT", "/api/customers/" + id + "/agent", demo("supervisor"), pair);
        assertThat(named.statusCode()).as(named.body()).isEqualTo(204);

        assertThat(page("agent", "/desk/customers/" + id))
                .contains("vipagent; deputy: supervisor2", "On duty now: vipagent");
    }

    private String customer(String number) {
        return read(get("/api/cases/" + number, demo("agent")).body())
                .path("customer")
                .path("id")
                .asText();
    }

    private int looks(String user, String customer) {
        return database.queryForObject(
                "select count(*) from redress.audit_entry where action = 'CUSTOMER_READ' and who = ?"
                        + " and new_values like ?",
                Integer.class,
                user,
                "%" + customer + "%");
    }
}
