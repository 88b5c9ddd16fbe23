package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a Camunda Modeler sends, field by field, and what it reads from the answer. */
class DeploymentUploadTest extends RunningApp {
    private static final String BOUNDARY = "----modeler";

    @Test
    void theModelerFindsTheServerFirst() {
        assertThat(get("/engine-rest/version", demo("designer")).body()).contains("7.24");
        assertThat(get("/engine-rest/deployment?maxResults=0", demo("designer")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangedDiagramIsANewVersionAndTheSameOneAgainIsNot() throws IOException {
        var changed = escalation().replace("</bpmn:process>", "<!-- drawn anew --></bpmn:process>");

        var first = deploy("designer", "escalation.bpmn", changed);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var answer = json(first);
        assertThat(answer.path("deployedProcessDefinitions").findValuesAsText("key"))
                .contains("escalation");
        assertThat(answer.path("source").asText()).isEqualTo("Camunda Modeler");
        assertThat(answer.path("deploymentTime").asText()).matches("\\d{4}-.*T.*\\+0000");

        var second = json(deploy("designer", "escalation.bpmn", changed));
        assertThat(second.path("id")).isEqualTo(answer.path("id"));
        assertThat(second.path("deployedProcessDefinitions").isNull()).isTrue();
    }

    @Test
    void aModelWithAScriptIsRefusedWithItsReason() throws IOException {
        var deployments = get("/engine-rest/deployment/count", demo("admin")).body();
        var script = escalation()
                .replaceFirst(
                        "</bpmn:process>",
                        "<bpmn:scriptTask id=\"Activity_Evil\" scriptFormat=\"juel\">"
                                + "<bpmn:script>\\${1}</bpmn:script></bpmn:scriptTask></bpmn:process>");

        var refused = deploy("designer", "escalation.bpmn", script);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("message").asText()).contains("Activity_Evil");
        assertThat(get("/engine-rest/deployment/count", demo("admin")).body()).isEqualTo(deployments);
    }

    @Test
    void aDiagramGoesWithItsFormByTokenAndTheHistoryTellsOfIt() throws IOException {
        var made = post("/api/clients", demo("admin"), "{\"name\":\"modeler\",\"groups\":[\"designers\"]}");
        var bearer = "Bearer " + json(made).path("token").asText();
        var diagram = Files.readString(Path.of("processes/abuse.bpmn"));
        var form = Files.readString(Path.of("forms/judge-abuse.form"));
        var files = file("abuse.bpmn", diagram.replace("</bpmn:process>", "<!-- with its form --></bpmn:process>"))
                + file("judge-abuse.form", form.replace("\"components\"", " \"components\""));

        var answer = sent(bearer, "Ask for proof first", files);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var newest = json(get("/api/designs/sets", demo("auditor"))).path(0);
        assertThat(newest.path("deployment")).isEqualTo(json(answer).path("id"));
        assertThat(newest.path("deployedBy").asText()).isEqualTo("client:modeler");
        assertThat(newest.path("source").asText()).isEqualTo("Camunda Modeler");
        assertThat(newest.path("reason").asText()).isEqualTo("Ask for proof first");
        assertThat(newest.path("changed").toString()).contains("processes/abuse.bpmn", "forms/judge-abuse.form");
    }

    @Test
    void onlyDesignersDeploy() throws IOException {
        for (String other : new String[] {"agent", "supervisor", "manager", "auditor", "worker", "admin"})
            assertThat(deploy(other, "escalation.bpmn", escalation()).statusCode())
                    .as(other)
                    .isEqualTo(403);
    }

    private static String escalation() throws IOException {
        return Files.readString(Path.of("processes/escalation.bpmn"));
    }

    private HttpResponse<String> deploy(String person, String file, String content) {
        return sent(demo(person), "escalation", file(file, content));
    }

    private HttpResponse<String> sent(String credentials, String name, String files) {
        var body = field("deployment-name", name) + field("deployment-source", "Camunda Modeler")
                + field("enable-duplicate-filtering", "true") + field("deploy-changed-only", "true") + files
                + "--" + BOUNDARY + "--\r\n";
        return send(to("/engine-rest/deployment/create")
                .header("Authorization", credentials)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String file(String name, String content) {
        return part("name=\"" + name + "\"; filename=\"" + name + "\"", content);
    }

    private static String field(String name, String value) {
        return part("name=\"" + name + "\"", value);
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return StrictJson.mapper().readTree(answer.body());
    }
}
