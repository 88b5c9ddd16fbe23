package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscalationStory
class EscalationApiTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    EscalationStage stage;

    @Test
    void aSupervisorSeesClaimsAndDecides() throws Exception {
        var number = stage.running();
        stage.fire(number, "Event_FirstResponseOverdue");
        var id = id(number);
        assertThat(get("/api/escalations?state=OPEN&level=1&limit=100", "supervisor")
                        .body())
                .contains(id);
        var claimed = post(path(id, "claim"), "supervisor", "");
        assertThat(claimed.statusCode()).isEqualTo(200);
        assertThat(claimed.body()).contains("\"state\":\"CLAIMED\"", "\"claimedBy\":\"supervisor\"", number.value());

        var lost = post(path(id, "claim"), "supervisor2", "");
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("already-claimed", "supervisor");

        var unexplained = post(path(id, "decision"), "supervisor", "{\"outcome\":\"NOT_NEEDED\"}");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("/reason");

        var decided = post(path(id, "decision"), "supervisor", "{\"outcome\":\"NOT_NEEDED\",\"reason\":\"solved\"}");
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(decided.body()).contains("\"state\":\"DECIDED\"", "\"outcome\":\"NOT_NEEDED\"");
        assertThat(get("/api/escalations?limit=100", "supervisor").body()).doesNotContain(id);
    }

    @Test
    void twoSupervisorsAtOnceOneWins() throws Exception {
        var number = stage.running();
        stage.fire(number, "Event_FirstResponseOverdue");
        var id = id(number);
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = Stream.of("supervisor", "supervisor2")
                    .map(user -> pool.submit(() -> {
                        together.await();
                        return post(path(id, "claim"), user, "");
                    }))
                    .toList();
            var statuses = Stream.of(
                            answers.get(0).get().statusCode(),
                            answers.get(1).get().statusCode())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(stage.column(number, "state", String.class)).isEqualTo("CLAIMED");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anAgentCallsForHelpButDoesNotDecide() throws Exception {
        var number = stage.running();
        var asked = "/api/cases/" + number + "/escalate";
        var first = post(asked, "agent", "{\"reason\":\"买家威胁要起诉\"}");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"reason\":\"PERSON\"", id(number));
        assertThat(post(asked, "agent", "{\"reason\":\"还是我\"}").body()).contains(id(number));
        assertThat(post(path(id(number), "claim"), "agent", "").statusCode()).isEqualTo(403);
        assertThat(post(asked, "agent", "{\"reason\":\"x\",\"level\":4}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsUnknownOrMalformedIsRefusedInWords() throws Exception {
        var unknown = post(path(UUID.randomUUID().toString(), "claim"), "supervisor", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("unknown-escalation");
        assertThat(get("/api/escalations?cursor=%25", "supervisor").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/escalations?limit=1000", "supervisor").statusCode())
                .isEqualTo(422);
    }

    private String id(CaseNumber number) {
        return stage.column(number, "id", UUID.class).toString();
    }

    private static String path(String id, String act) {
        return "/api/escalations/" + id + "/" + act;
    }

    private HttpResponse<String> get(String path, String user) throws Exception {
        return HTTP.send(to(path, user).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String user, String json) throws Exception {
        var request = to(path, user).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String user) {
        var pair = (user + ":redress-demo-2026").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
