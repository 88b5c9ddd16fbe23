package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** One act on many tasks: seen before it is done, done to each by itself, and taken back. */
class BatchStoryTest extends StoryApp {
    @Autowired
    private Accounts accounts;

    private String task(String words) {
        return shop().task(shop().complaint(words), "Activity_FirstResponse");
    }

    private JsonNode batch(String user, String path, String act, Map<String, ?> more, String... tasks) {
        var wanted = new HashMap<String, Object>(more);
        wanted.put("act", act);
        wanted.put("tasks", List.of(tasks));
        var answer = shop().post(user, "/api/batches" + path, wanted);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode undo(String user, JsonNode batch) {
        return shop().post(user, "/api/batches/" + batch.path("id").asText() + "/undo", Map.of())
                .body();
    }

    private String holder(String task) {
        return shop().get("supervisor", "/api/tasks/" + task)
                .body()
                .path("assignee")
                .asText(null);
    }

    @Test
    void aPreviewSaysWhatHappensAndChangesNothing() {
        var free = task("Free for a batch");
        var taken = task("Taken before the batch");
        shop().post("supervisor", "/api/tasks/" + taken + "/assignment", Map.of("assignee", "agent"));

        var seen = batch("vipagent", "/preview", "CLAIM", Map.of(), free, taken);

        assertThat(seen.path("refused")).hasSize(2);
        seen = batch("agent", "/preview", "CLAIM", Map.of(), free, taken);
        assertThat(seen.path("changes")).hasSize(1);
        assertThat(seen.path("changes").get(0).path("became").asText()).isEqualTo("agent");
        assertThat(seen.path("refused").get(0).path("code").asText()).isEqualTo("nothing-to-change");
        assertThat(seen.path("id").isNull()).isTrue();
        assertThat(holder(free)).isNull();
    }

    @Test
    void whatWasClaimedTogetherGoesBackTogetherUnlessItWentOn() {
        var one = task("First of a batch");
        var two = task("Second of a batch");
        var done = batch("agent", "", "CLAIM", Map.of(), one, two);
        assertThat(done.path("changes")).hasSize(2);
        assertThat(List.of(holder(one), holder(two))).containsOnly("agent");
        shop().post("agent", "/api/tasks/" + two + "/release", Map.of());

        assertThat(shop().post("supervisor", "/api/batches/" + done.path("id").asText() + "/undo", Map.of())
                        .status())
                .isEqualTo(404);
        var back = undo("agent", done);

        assertThat(back.path("changes")).hasSize(1);
        assertThat(back.path("refused").get(0).path("code").asText()).isEqualTo("changed-since");
        assertThat(holder(one)).isNull();
        assertThat(undo("agent", done).path("code").asText()).isEqualTo("batch-undone");
    }

    @Test
    void whoLeadsAssignsAndChangesTheUrgencyOfCases() {
        var number = shop().complaint("A case for a batch of the supervisor");
        var task = shop().task(number, "Activity_FirstResponse");
        var before = shop().see(number).path("urgency").asText();
        var other = before.equals("LOW") ? "URGENT" : "LOW";

        assertThat(shop().post(
                                "agent",
                                "/api/batches",
                                Map.of("act", "URGENCY", "tasks", List.of(task), "urgency", other))
                        .status())
                .isEqualTo(403);
        var urgent = batch("supervisor", "", "URGENCY", Map.of("urgency", other), task);
        assertThat(shop().see(number).path("urgency").asText()).isEqualTo(other);
        var given = batch("supervisor", "", "ASSIGN", Map.of("assignee", "agent"), task);
        assertThat(holder(task)).isEqualTo("agent");

        undo("supervisor", urgent);
        undo("supervisor", given);
        assertThat(shop().see(number).path("urgency").asText()).isEqualTo(before);
        assertThat(holder(task)).isNull();
    }

    @Test
    void anEscalationIsClaimedInABatchByItsOwnWayOnly() {
        var task = escalated(shop().complaint("An escalation for a batch"));

        var given = batch("supervisor", "", "ASSIGN", Map.of("assignee", "supervisor2"), task);
        assertThat(given.path("refused").get(0).path("code").asText()).isEqualTo("decide-by-escalation");
        var claimed = batch("supervisor", "", "CLAIM", Map.of(), task);
        assertThat(holder(task)).isEqualTo("supervisor");
        undo("supervisor", claimed);
        assertThat(holder(task)).isNull();
    }

    @Test
    void exactlyTheSeenLevelIsClaimedAndTheHigherOneStays() {
        var number = shop().complaint("An escalation on two levels for a batch");
        var lower = escalated(number);
        shop().fire(number, "Event_Unclaimed");
        var higher = shop().see(number).path("tasks").findValuesAsText("id").stream()
                .filter(task -> !task.equals(lower) && escalation(task))
                .findFirst()
                .orElseThrow();

        assertThat(batch("supervisor", "/preview", "CLAIM", Map.of(), higher)
                        .path("refused")
                        .findValuesAsText("code"))
                .containsExactly("wrong-group");
        batch("manager", "", "CLAIM", Map.of(), lower);

        assertThat(holder(lower)).isEqualTo("manager");
        assertThat(holder(higher)).isNull();
    }

    @Test
    void theEscalationsOfAnotherSupervisorAreHandedOverAndComeBack() {
        accounts.create("batch-lead", "Lead Wu", "redress-demo-2026", Set.of("supervisors"));
        var task = escalated(shop().complaint("An escalation at the end of a shift"));
        batch("batch-lead", "", "CLAIM", Map.of(), task);
        assertThat(holder(task)).isEqualTo("batch-lead");

        var over = batch("supervisor2", "", "HAND_OVER", Map.of("from", "batch-lead"));
        assertThat(over.path("refused")).isEmpty();
        assertThat(holder(task)).isNull();

        undo("supervisor2", over);
        assertThat(holder(task)).isEqualTo("batch-lead");
    }

    private boolean escalation(String task) {
        return shop().get("supervisor", "/api/tasks/" + task)
                .body()
                .path("activity")
                .asText()
                .equals("Activity_DecideEscalation");
    }

    private String escalated(String number) {
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        return shop().task(number, "Activity_DecideEscalation");
    }

    @Test
    void atTheEndOfAShiftEverythingGoesBackToTheGroupWithANote() {
        accounts.create("batch-eve", "Eve Lin", "redress-demo-2026", Set.of("agents"));
        var number = shop().complaint("A case at the end of a shift");
        var task = shop().task(number, "Activity_FirstResponse");
        shop().post("batch-eve", "/api/tasks/" + task + "/claim", Map.of());

        assertThat(shop().post("agent", "/api/batches", Map.of("act", "HAND_OVER", "from", "batch-eve"))
                        .status())
                .isEqualTo(403);
        var over = batch("batch-eve", "", "HAND_OVER", Map.of("note", "She calls back at nine."));
        assertThat(over.path("changes")).hasSize(1);
        assertThat(holder(task)).isNull();
        assertThat(shop().get("agent", "/api/cases/" + number + "/messages")
                        .body()
                        .toString())
                .contains("She calls back at nine.");

        undo("batch-eve", over);
        assertThat(holder(task)).isEqualTo("batch-eve");
        batch("supervisor", "", "HAND_OVER", Map.of("from", "batch-eve", "assignee", "agent"));
        assertThat(holder(task)).isEqualTo("agent");
    }
}
