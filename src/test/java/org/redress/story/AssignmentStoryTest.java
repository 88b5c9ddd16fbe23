package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leads gives work to another desk; the record tells, and of two who lead the second is told. */
class AssignmentStoryTest extends StoryApp {
    @Autowired
    private Accounts accounts;

    private void colleague(String id) {
        accounts.create(id, id, "redress-demo-2026", Set.of("agents"));
    }

    private Shop.Answer give(String user, String task, Map<String, ?> wanted) {
        return shop().post(user, "/api/tasks/" + task + "/assignment", wanted);
    }

    @Test
    void aTaskGoesFromOneDeskToAnother() {
        colleague("story-ann");
        colleague("story-bo");
        var number = shop().complaint("The cup is broken");
        var task = shop().task(number, "Activity_FirstResponse");
        shop().post("story-ann", "/api/tasks/" + task + "/claim", Map.of());

        var given = give("supervisor", task, Map.of("assignee", "story-bo", "from", "story-ann"));
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().path("assignee").asText()).isEqualTo("story-bo");

        var late = give("supervisor2", task, Map.of("assignee", "agent", "from", "story-ann"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asText()).contains("story-bo");

        var acts = shop().get("auditor", "/api/cases/" + number + "/history")
                .body()
                .path("items");
        assertThat(acts.findValuesAsText("action")).containsOnlyOnce("TASK_ASSIGNED");
    }

    @Test
    void onlyAColleagueOfTheGroupCanGetIt() {
        var number = shop().complaint("The plate is broken");
        var task = shop().task(number, "Activity_FirstResponse");

        assertThat(give("supervisor", task, Map.of("assignee", "warehouse"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("assignee-of-other-group");
        assertThat(give("supervisor", task, Map.of("assignee", "nobody-here")).status())
                .isEqualTo(422);
        assertThat(give("agent", task, Map.of("assignee", "agent")).status()).isEqualTo(403);
    }

    @Test
    void anEscalationIsPutBackAndNotHandedOn() {
        var number = shop().complaint("Nobody answers");
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        var task = shop().task(number, "Activity_DecideEscalation");

        assertThat(give("manager", task, Map.of("assignee", "supervisor")).status())
                .isEqualTo(409);
    }
}
