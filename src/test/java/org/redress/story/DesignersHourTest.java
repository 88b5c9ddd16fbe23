package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The story of {@code docs/designing.md}: a deadline moves from 30 to 20 minutes, an approval is added, it is seen who is
 * affected, a second person agrees, and no running case loses or repeats a deadline.
 */
class DesignersHourTest extends StoryApp {
    private static final String TABLE = "processes/decisions/deadlines.dmn";
    private static final String DIAGRAM = "processes/late-order.bpmn";
    private static final Path APPROVAL = Path.of("src/test/resources/models/approve-notice");

    @Test
    void aDeadlineAndAnApprovalChangeOnMonday() throws IOException {
        var waiting = shop().complaint("When does my cup come?");
        shop().task(waiting, "Activity_FirstResponse");
        var draft = draft();

        assertThat(shop().post("designer", "/api/designs/check", Map.of("files", files(), "draft", draft))
                        .body())
                .isEmpty();
        var reason = Map.of("reason", "Customers wait too long.", "anyway", false);
        var proposed = shop().post("designer", "/api/designs/drafts/" + draft + "/change", reason);
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(200);
        var change = "/api/changes/" + proposed.body().path("change").asText();
        assertThat(shop().get("designer", change).body().path("losses")).isEmpty();
        var dues = affected(change, waiting);
        assertThat(Instant.parse(dues.path("after").asText()))
                .isBefore(Instant.parse(dues.path("before").asText()));

        assertThat(shop().post("manager", change + "/confirmation", Map.of("remark", "Good."))
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("IN_FORCE");
        try {
            assertThat(due(waiting)).isEqualTo(dues.path("before").asText());
            assertThat(inForce(DIAGRAM)).contains("Activity_ApproveNotice");
            assertThat(shop().get("designer", "/api/designs/drafts/" + draft)
                            .body()
                            .path("draft")
                            .path("deployment")
                            .asText())
                    .isNotEmpty();
        } finally {
            var back = shop().post("manager", change + "/rollback", Map.of("reason", "The hour is over."));
            assertThat(back.body().path("state").asText()).isEqualTo("ROLLED_BACK");
        }
        assertThat(inForce(DIAGRAM)).doesNotContain("Activity_ApproveNotice");
    }

    /** A case that runs keeps the time it was given. */
    private String due(String number) {
        for (JsonNode row : shop().see(number).path("deadlines"))
            if (row.path("kind").asText().equals("first-response"))
                return row.path("due").asText();
        return "";
    }

    private String draft() throws IOException {
        var opened = shop().post("designer", "/api/designs/drafts", Map.of("title", "Twenty minutes"));
        var draft = opened.body().path("id").asText();
        for (var file : changed().entrySet()) {
            var set = inForceSet(file.getKey());
            var saved = shop().put(
                            "designer",
                            "/api/designs/drafts/" + draft + "/file",
                            Map.of("path", file.getKey(), "content", file.getValue(), "version", 0, "base", set));
            assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
        }
        return draft;
    }

    private static Map<String, String> changed() throws IOException {
        var changed = new TreeMap<String, String>();
        changed.put(TABLE, Files.readString(Path.of(TABLE)).replaceFirst("\"30 min\"", "\"20 min\""));
        changed.put(DIAGRAM, withApproval());
        changed.put("forms/approve-notice.form", Files.readString(Path.of(APPROVAL + ".form")));
        return changed;
    }

    /** Whoever named the delay is followed by a supervisor, who lets the notice go out or has it written again. */
    private static String withApproval() throws IOException {
        return Files.readString(Path.of(DIAGRAM))
                .replace(
                        "sourceRef=\"Activity_NameDelay\" targetRef=\"Event_QuietHoursOver\"",
                        "sourceRef=\"Activity_NameDelay\" targetRef=\"Activity_ApproveNotice\"")
                .replace("      <bpmn:incoming>Flow_NameDelayToQuietHoursOver</bpmn:incoming>\n", "")
                .replace("  </bpmn:process>", Files.readString(Path.of(APPROVAL + ".txt")) + "  </bpmn:process>")
                .replace(
                        "  <bpmndi:BPMNDiagram",
                        "  <bpmn:message id=\"Message_EscalationRaised\" name=\"EscalationRaised\" />\n  <bpmndi:BPMNDiagram");
    }

    private static List<Map<String, String>> files() throws IOException {
        var files = new ArrayList<Map<String, String>>();
        changed().forEach((path, content) -> files.add(Map.of("path", path, "content", content)));
        return files;
    }

    private String inForceSet(String path) {
        var file = shop().get("designer", "/api/designs/file?path=" + path);
        return file.status() == 200 ? file.body().path("deployment").asText() : "";
    }

    private String inForce(String path) {
        return shop().get("designer", "/api/designs/file?path=" + path)
                .body()
                .path("content")
                .asText();
    }

    /** The first answer of the case, before and after, wherever it stands in the list. */
    private JsonNode affected(String change, String number) {
        String cursor = "";
        while (true) {
            var page = shop().get("designer", change + "/affected/cases?limit=100" + cursor)
                    .body();
            for (JsonNode one : page.path("items"))
                if (one.path("caseNumber").asText().equals(number))
                    for (JsonNode deadline : one.path("deadlines"))
                        if (deadline.path("kind").asText().equals("first-response")) return deadline;
            assertThat(page.path("next").isNull())
                    .as("the list ends without " + number)
                    .isFalse();
            cursor = "&cursor=" + page.path("next").asText();
        }
    }
}
