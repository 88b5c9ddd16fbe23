package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Saved views: whose they are, who sees them, and what they keep. */
class ViewApiTest extends RunningApp {
    private static final String LATE = "\"filter\":{\"tab\":\"TEAM\",\"when\":\"late\",\"stage\":\"VERIFY\"}";

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String save(String user, String name, String group) {
        var shared = group == null ? "null" : '"' + group + '"';
        var answer =
                post("/api/views", demo(user), "{\"name\":\"" + name + "\",\"group\":" + shared + "," + LATE + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body()).path("id").asText();
    }

    private JsonNode seen(String user, String id) {
        for (JsonNode view : json(get("/api/views", demo(user)).body()).path("items"))
            if (view.path("id").asText().equals(id)) return view;
        return null;
    }

    @Test
    void aViewIsItsMakersUntilItIsShared() {
        var id = save("agent", "Late checks", null);
        assertThat(seen("agent", id).path("filter").path("stage").asText()).isEqualTo("VERIFY");
        assertThat(seen("agent", id).path("count").asInt()).isZero();
        assertThat(seen("vipagent", id)).isNull();
        assertThat(call("DELETE", "/api/views/" + id, demo("supervisor"), "").statusCode())
                .isEqualTo(404);

        var shared = "{\"name\":\"All checks\",\"group\":\"agents\"}";
        assertThat(call("PUT", "/api/views/" + id, demo("agent"), shared).statusCode())
                .isEqualTo(200);
        var colleague = save("supervisor", "Checks of agents", "agents");
        assertThat(seen("agent", colleague).path("own").asBoolean()).isFalse();
        assertThat(seen("warehouse", colleague)).isNull();
        assertThat(call("DELETE", "/api/views/" + colleague, demo("agent"), "").statusCode())
                .isEqualTo(404);
        assertThat(call("DELETE", "/api/views/" + id, demo("supervisor"), "").statusCode())
                .isEqualTo(204);
        assertThat(seen("agent", id)).isNull();
    }

    @Test
    void twoViewsOfOnePersonHaveDifferentNames() {
        save("finance", "Refunds", null);
        var again = post("/api/views", demo("finance"), "{\"name\":\"refunds\"," + LATE + "}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again.body()).path("code").asText()).isEqualTo("view-exists");
    }

    @Test
    void nobodySharesWithAForeignGroupNorKeepsWordsThatMayNameAPerson() {
        var foreign = post("/api/views", demo("agent"), "{\"name\":\"x\",\"group\":\"finance\"," + LATE + "}");
        assertThat(json(foreign.body()).path("code").asText()).isEqualTo("view-of-other-group");

        var words =
                post("/api/views", demo("agent"), "{\"name\":\"x\",\"filter\":{\"tab\":\"TEAM\",\"q\":\"Li Wei\"}}");
        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(json(words.body()).path("code").asText()).isEqualTo("view-with-words");
    }
}
