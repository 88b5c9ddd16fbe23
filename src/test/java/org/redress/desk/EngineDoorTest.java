package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's own API behind its allow-list. */
class EngineDoorTest extends RunningApp {
    private static final String EXPRESSION = "\"dueAfterExpression\":\"${now()}\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + EXPRESSION + "}",
                "{\"orQueries\":[{" + EXPRESSION + "}]}",
                "{\"orQueries\":[{\"orQueries\":[{" + EXPRESSION + "}]}]}",
                "{\"query\":{\"orQueries\":[{\"x\":{\"DUEAFTEREXPRESSION\":1}}]}}",
                "{\"\\u0064ueAfter\\u0045xpression\":\"${now()}\"}",
                "{" + EXPRESSION + ", broken"
            })
    void noExpressionGetsThroughTheBody(String body) {
        for (String person : DemoAccounts.ALL.keySet())
            for (String path :
                    new String[] {"/engine-rest/task", "/engine-rest/filter/create", "/engine-rest/job/x/retries"})
                assertThat(post(path, demo(person), body).statusCode())
                        .as(person + path)
                        .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAfterExpression=x", "assigneeexpression=x", "a=b&dueAfter%45xpression=%24%7B1%7D"})
    void noExpressionGetsThroughTheQuery(String query) {
        for (String person : DemoAccounts.ALL.keySet())
            assertThat(get("/engine-rest/task?" + query, demo(person)).statusCode())
                    .as(person)
                    .isEqualTo(400);
    }

    @Test
    void tasksAreNeverCompletedHere() {
        var tasks = get("/engine-rest/task?maxResults=5", demo("supervisor"));
        assertThat(tasks.statusCode()).isEqualTo(200);

        for (String act : new String[] {"complete", "claim", "assignee", "delegate", "submit-form", "resolve"})
            assertThat(post("/engine-rest/task/x/" + act, demo("admin"), "{}").statusCode())
                    .isEqualTo(404);
    }

    @Test
    void historyIsDeletedByNobody() {
        var id = "0191d3f0-0000-7000-8000-000000000000";
        for (String person : DemoAccounts.ALL.keySet())
            for (String path : List.of(
                    "process-instance/" + id,
                    "process-instance/" + id + "/variable-instances",
                    "variable-instance/" + id,
                    "decision-instance/delete",
                    "process-instance/delete",
                    "cleanup",
                    "batch/" + id)) {
                var method = path.endsWith("delete") || path.equals("cleanup") ? "POST" : "DELETE";
                assertThat(call(method, "/engine-rest/history/" + path, demo(person), "{}")
                                .statusCode())
                        .as(person + " " + path)
                        .isIn(403, 404);
            }
    }

    @Test
    void theSetupThatStandsOpenElsewhereIsNotHere() {
        for (String path : new String[] {
            "/camunda/api/admin/setup/default/user/create", "/api/admin/setup/default/user/create",
            "/app/admin/default/setup", "/engine-rest/user/create"
        }) {
            var answer = send(to(path).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"profile\":{\"id\":\"eve\"}}")));
            assertThat(answer.statusCode()).as(path).isIn(401, 404);
        }
        assertThat(get("/api/accounts", demo("admin")).body()).doesNotContain("eve");
    }

    @Test
    void onlyJsonIsTaken() {
        var answer = send(to("/engine-rest/external-task/fetchAndLock")
                .header("Authorization", demo("worker"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void depthAndSizeAreLimited() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(post("/engine-rest/external-task/fetchAndLock", demo("worker"), deep)
                        .statusCode())
                .isEqualTo(400);
        var big = "{\"workerId\":\"" + "x".repeat(1_100_000) + "\"}";
        assertThat(post("/engine-rest/external-task/fetchAndLock", demo("worker"), big)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aWorkerOutsideServesATopicAndLeaksNobody() throws JsonProcessingException {
        completeFirstResponse(fileComplaint());

        var task = fetched();
        var failure = """
                {"workerId":"outside","errorMessage":"no answer for li@example.cn","errorDetails":"call 13812345678",
                 "retries":1,"retryTimeout":0}
                """;
        assertThat(report(task, "failure", failure).statusCode()).isEqualTo(204);
        var seen = get("/engine-rest/external-task/" + task, demo("worker")).body();
        assertThat(seen).contains("failed-outside").doesNotContain("li@example.cn");
        assertThat(get("/engine-rest/external-task/" + task + "/errorDetails", demo("worker"))
                        .body())
                .doesNotContain("13812345678");

        assertThat(fetched()).isEqualTo(task);
        assertThat(report(task, "complete", "{\"workerId\":\"somebody else\"}").statusCode())
                .isEqualTo(400);
        assertThat(report(task, "complete", "{\"workerId\":\"outside\"}").statusCode())
                .isEqualTo(204);
        assertThat(report(task, "complete", "{\"workerId\":\"outside\"}").statusCode())
                .isEqualTo(404);
    }

    private String fileComplaint() throws JsonProcessingException {
        var complaint = """
                {"channel":"WEB","customer":{"name":"Li","email":"li@example.cn","language":"en"},
                 "subject":"Broken cup","text":"The cup came broken."}
                """;
        var filed = send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "edge-" + System.nanoTime())
                .POST(BodyPublishers.ofString(complaint)));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return StrictJson.mapper().readTree(filed.body()).path("number").asText();
    }

    private void completeFirstResponse(String number) throws JsonProcessingException {
        var seen = get("/api/cases/" + number, demo("agent")).body();
        var task = StrictJson.mapper().readTree(seen).at("/tasks/0/id").asText();
        var form = "{\"variables\":{\"kind\":\"COMPLAINT\",\"answer\":\"We look into it.\"}}";
        var done = post("/api/tasks/" + task + "/complete", demo("agent"), form);
        assertThat(done.statusCode()).as(seen + done.body()).isEqualTo(204);
    }

    private String fetched() throws JsonProcessingException {
        var ask = """
                {"workerId":"outside","maxTasks":1,"asyncResponseTimeout":10000,
                 "topics":[{"topicName":"facts","lockDuration":60000}]}
                """;
        JsonNode tasks = StrictJson.mapper()
                .readTree(post("/engine-rest/external-task/fetchAndLock", demo("worker"), ask)
                        .body());
        assertThat(tasks).as(tasks.toString()).hasSize(1);
        return tasks.at("/0/id").asText();
    }

    private HttpResponse<String> report(String task, String act, String json) {
        return post("/engine-rest/external-task/" + task + "/" + act, demo("worker"), json);
    }
}
