package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redress.rehearsal.StricterDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A designer plays a draft beside what is in force, and nothing of what runs is touched. */
class RehearsalApiTest extends RunningApp {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aShorterPromiseAndAnAddedApprovalAreTriedAndWhatRunsKeepsItsDeadlines() {
        var draft = draft(StricterDraft.files("4 min"));
        complain();
        var dueBefore = due();
        var order = "{\"draft\":\"%s\",\"cases\":40,\"days\":10,\"seed\":3}".formatted(draft);

        assertThat(post("/api/rehearsals", demo("agent"), order).statusCode()).isEqualTo(403);
        var started = post("/api/rehearsals", demo("designer"), order);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        var second = post("/api/rehearsals", demo("designer"), order);
        assertThat(json(second).path("code").asText()).isEqualTo("rehearsal-runs");

        var done = over(json(started).path("id").asText());

        assertThat(done.path("state").asText()).as(done.path("why").asText()).isEqualTo("DONE");
        assertThat(missed(done.path("withDraft"))).isGreaterThan(missed(done.path("inForce")));
        assertThat(done.path("inForce").path("failures")).isEmpty();
        assertThat(done.path("sentences").toString())
                .contains("First response: missed", approvals(done) + " more approvals");
        assertThat(step(done, "Activity_CheckDecision").path("done").asLong())
                .isBetween(1L, done.path("withDraft").path("approvals").asLong());
        assertThat(done.path("withDraft")
                        .path("deadlines")
                        .path("check-decision")
                        .path("met")
                        .asLong())
                .isPositive();
        var browser = Browser.signedIn(this, "designer");
        assertThat(browser.open("/desk/design/rehearsals").body())
                .contains("data-rehearse", done.path("id").asText());
        assertThat(browser.open("/desk/design/rehearsals/" + done.path("id").asText())
                        .body())
                .contains("data-state=\"DONE\"", "data-table=\"outcomes\"", "data-table=\"remedies\"", "Check decision")
                .doesNotContain("??");
        // Other tests of the same application may have begun something meanwhile.
        assertThat(due()).containsAll(dueBefore);
        assertThat(sql.queryForObject(
                        "select count(*) from pg_tables where schemaname like 'rehearsal%'", Integer.class))
                .isZero();
        assertThat(sql.queryForList("select action from redress.audit_entry", String.class))
                .contains("REHEARSAL_STARTED", "REHEARSAL_ENDED");
    }

    private static long missed(JsonNode figures) {
        return figures.path("deadlines").path("first-response").path("missed").asLong();
    }

    private static long approvals(JsonNode done) {
        return done.path("withDraft").path("approvals").asLong()
                - done.path("inForce").path("approvals").asLong();
    }

    private static JsonNode step(JsonNode done, String element) {
        for (JsonNode work : done.path("withDraft").path("works"))
            if (work.path("element").asText().equals(element)) return work;
        throw new AssertionError(element + " is not among the steps");
    }

    private JsonNode over(String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> json(get("/api/rehearsals/" + id, demo("manager"))),
                        one -> !one.path("state").asText().equals("RUNNING"));
    }

    /** Due times of every open deadline and timer, as the database has them. */
    private List<String> due() {
        return sql.queryForList(
                "select id::text || ' ' || due from redress.deadline where state = 'RUNNING'"
                        + " union all select id_ || ' ' || duedate_ from act_ru_job where type_ = 'timer' order by 1",
                String.class);
    }

    private void complain() {
        var complaint =
                "{\"channel\":\"WEB\",\"customer\":{\"platformId\":\"rehearsed\",\"language\":\"en\"},\"subject\":\"Late\",\"text\":\"My"
                        + " parcel is late.\"}";
        var filed = send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "rehearsed")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(complaint)));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    private String draft(Map<String, String> files) {
        var opened = post("/api/designs/drafts", demo("designer"), "{\"title\":\"Stricter\"}");
        var id = json(opened).path("id").asText();
        files.forEach((path, content) -> {
            ObjectNode save = JSON.createObjectNode();
            save.put("path", path).put("content", content).put("version", 0).put("base", "");
            var saved = call("PUT", "/api/designs/drafts/" + id + "/file", demo("designer"), save.toString());
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        });
        return id;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
