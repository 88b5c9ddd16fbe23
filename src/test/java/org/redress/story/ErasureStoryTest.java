package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person is forgotten, the proof stays; what a court may ask for waits until two people let it go. */
class ErasureStoryTest extends StoryApp {
    private static final String BOUNDARY = "frontier";

    private final WholeDatabase database = new WholeDatabase(DATABASE.owner());
    private final List<String> canaries = new ArrayList<>();
    private Shop shop;

    @LocalServerPort
    private int port;

    @BeforeEach
    void open() {
        shop = shop();
    }

    @Test
    void nothingThatThePersonSaidIsLeftAndTheRecordStillVerifies() throws Exception {
        var who = person();
        var number = complaintWithFile(who);
        lived(number);
        var customer = shop.see(number).path("customer").path("id").asText();
        assertThat(database.holding(canaries)).hasSizeGreaterThan(12);

        assertThat(shop.post("supervisor", erasure(customer), Map.of("reason", "Asked by mail."))
                        .status())
                .isEqualTo(403);
        var erased = shop.post("manager", erasure(customer), Map.of("reason", "Asked by mail."));
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.body().path("erasedCases").path(0).asText()).isEqualTo(number);
        assertThat(shop.post("manager", erasure(customer), Map.of("reason", "Once more."))
                        .status())
                .isEqualTo(409);

        assertThat(database.holding(canaries)).isEmpty();
        assertThat(database.verifiedEntries()).isGreaterThan(10);
        assertThat(shop.see(number).path("text").asText()).startsWith("Text erased on 20");
        assertThat(shop.complete(
                                "agent",
                                number,
                                "Activity_ProposeSolution",
                                Map.of("remedyKind", "APOLOGY", "reasons", "We are sorry for the damage."))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aCaseUnderALegalHoldWaitsForTwoPeople() throws SQLException {
        var who = person();
        var free = complaint(who);
        var held = complaint(who);
        var customer = shop.see(free).path("customer").path("id").asText();
        var hold = "/api/cases/" + held + "/legal-hold";

        assertThat(status("agent", hold)).isEqualTo(403);
        assertThat(status("manager", hold)).isEqualTo(204);
        assertThat(status("auditor", hold)).isEqualTo(409);
        assertThat(status("manager", erasure(customer))).isEqualTo(409);
        assertThat(status("manager", hold + "/confirmation")).isEqualTo(403);
        assertThat(status("auditor", hold + "/confirmation")).isEqualTo(204);

        var partial = shop.post("manager", erasure(customer), Map.of("reason", "Asked by phone."));
        assertThat(partial.body().path("erasedCases")).hasSize(1);
        assertThat(partial.body().path("heldCases").path(0).asText()).isEqualTo(held);
        assertThat(shop.see(free).path("text").asText()).startsWith("Text erased on");
        assertThat(shop.see(held).path("text").asText()).doesNotContain("erased");
        assertThat(shop.post("agent", "/api/customers/lookup", Map.of("email", who.get("email")))
                        .status())
                .isEqualTo(404);
        assertThat(shop.get("auditor", hold).body().path("person").path("name").asText())
                .isEqualTo(who.get("name"));

        assertThat(status("auditor", hold + "/lifting")).isEqualTo(204);
        assertThat(status("auditor", hold + "/confirmation")).isEqualTo(403);
        assertThat(status("manager", hold + "/confirmation")).isEqualTo(204);
        assertThat(database.holding(canaries)).isEmpty();
        assertThat(database.verifiedEntries()).isGreaterThan(10);
    }

    @Test
    void aReviewAndAReturnAreForgottenAsWell() throws SQLException {
        var who = person();
        var words = Map.of(
                "customer",
                who,
                "title",
                canary(),
                "text",
                "Broken and late. " + canary(),
                "url",
                "https://market.example/" + canary());
        var review = shop.review(words).body().path("number").asText();
        shop.complete("agent", review, "Activity_ReplyPublicly", Map.of("reply", "We are sorry. " + canary()));
        var back = shop.giveBack("8810", "RETURN_REFUND", "CHANGED_MIND", Map.of("customer", who, "text", canary()))
                .body()
                .path("number")
                .asText();
        var customer = shop.see(review).path("customer").path("id").asText();
        assertThat(shop.see(back).path("customer").path("id").asText()).isEqualTo(customer);

        assertThat(shop.post("manager", erasure(customer), Map.of("reason", "Asked by mail."))
                        .body()
                        .path("erasedCases"))
                .hasSize(2);
        assertThat(database.holding(canaries)).isEmpty();
    }

    /** Texts in every place where people type them on the way to a proposal. */
    private void lived(String number) {
        var cases = "/api/cases/" + number;
        var answer = Map.of("kind", "COMPLAINT", "answer", "Dear customer, " + canary(), "problem", canary());
        shop.complete("agent", number, "Activity_FirstResponse", answer);
        shop.post("agent", cases + "/messages", Map.of("text", canary()));
        shop.post("agent", cases + "/messages", Map.of("direction", "NOTE", "text", canary()));
        shop.post("agent", cases + "/messages", Map.of("direction", "OUT", "text", "Dear customer, " + canary()));
        shop.post("agent", cases + "/escalate", Map.of("reason", canary()));
        shop.post("agent", cases + "/transfer", Map.of("to", "agent", "note", canary()));
        var facts = Map.of("verification", "VERIFIED", "cause", canary(), "responsibility", "CARRIER");
        shop.complete("agent", number, "Activity_VerifyFacts", facts);
    }

    private Map<String, Object> person() {
        var mail = "canary-" + UUID.randomUUID() + "@planted.example";
        canaries.add(mail);
        return Map.of("name", canary(), "email", mail, "platformId", canary().toLowerCase(), "language", "en");
    }

    private String complaint(Map<String, Object> who) {
        return shop.file(Map.of("customer", who, "subject", canary(), "text", canary()))
                .body()
                .path("number")
                .asText();
    }

    private String canary() {
        var canary = "canary-" + UUID.randomUUID();
        canaries.add(canary);
        return canary;
    }

    private int status(String user, String path) {
        return shop.post(user, path, Map.of("reason", "The court asks.")).status();
    }

    private static String erasure(String customer) {
        return "/api/customers/" + customer + "/erasure";
    }

    private String complaintWithFile(Map<String, Object> who) throws IOException, InterruptedException {
        var json = Shop.json(
                Map.of("channel", "WEB", "orderId", "8817", "customer", who, "subject", canary(), "text", canary()));
        var body = part("complaint", "", "application/json", json)
                + part("file", "; filename=\"" + canary() + ".txt\"", "text/plain", "Proof " + canary())
                + "--" + BOUNDARY + "--\r\n";
        var basic = Base64.getEncoder().encodeToString("agent:redress-demo-2026".getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                                .header("Authorization", "Basic " + basic)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    private static String part(String name, String more, String type, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more
                + "\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }
}
