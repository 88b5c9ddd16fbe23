package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.design.RemedyLimits;
import org.redress.setting.SettingBook;
import org.redress.setting.SettingShelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings: who may change them, that each change is a version on record, and that every node takes it at once. */
class SettingApiTest extends RunningApp {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private SettingShelf shelf;

    @Autowired
    private RemedyLimits limits;

    private JsonNode read(String user, String setting) {
        return json(get("/api/settings/" + setting, demo(user)).body());
    }

    private int set(String user, String setting, String value) {
        return set(user, setting, read("auditor", setting).path("version").asInt(), value, "because it is a test");
    }

    private int set(String user, String setting, int version, String value, String reason) {
        var body = new HashMap<String, Object>(Map.of("version", version, "reason", reason));
        body.put("value", value);
        return call("PUT", "/api/settings/" + setting, demo(user), text(body)).statusCode();
    }

    private int undo(String user, String setting) {
        int version = read("auditor", setting).path("version").asInt();
        return post("/api/settings/" + setting + "/undo", demo(user), "{\"version\":" + version + "}")
                .statusCode();
    }

    @Test
    void aChangeIsAVersionOnRecordAndIsUndoneInOneStep() {
        var shipped = read("admin", "letters/survey_en");
        assertThat(shipped.path("version").asInt()).isZero();
        var words = shipped.path("value").asText().replace("Kind regards", "With kind regards");

        assertThat(set("admin", "letters/survey_en", words)).isEqualTo(200);
        assertThat(read("admin", "letters/survey_en").path("value").asText()).isEqualTo(words);
        assertThat(undo("manager", "letters/survey_en")).isEqualTo(200);

        var after = read("admin", "letters/survey_en");
        assertThat(after.path("value")).isEqualTo(shipped.path("value"));
        assertThat(after.path("history").findValuesAsText("changedBy")).containsExactly("manager", "admin");
        assertThat(after.path("history").path(0).path("undoes").asInt()).isEqualTo(1);
        assertThat(database.queryForList(
                        "select action || ' ' || who from redress.audit_entry where chain = 'system'"
                                + " and new_values like '%letters/survey_en%' order by seq",
                        String.class))
                .containsExactly("SETTING_CHANGED admin", "SETTING_UNDONE manager");
    }

    @Test
    void onlyWhoeverIsNamedForASettingChangesIt() {
        var editors = Map.of(
                "calendars/shop", List.of("admin"),
                "holidays/cn-2026", List.of("admin"),
                "hours/quiet", List.of("admin"),
                "letters/decision_en", List.of("admin", "manager"),
                "tone/list", List.of("admin", "manager", "quality"),
                "lexicon/list", List.of("designer"),
                "limits/remedy", List.of("manager"));
        editors.forEach((setting, may) -> {
            for (String user : List.of("agent", "supervisor", "manager", "quality", "designer", "auditor", "admin")) {
                // The version was never there, so nothing is changed.
                int status = set(user, setting, 99, "x", "no reason");
                assertThat(status).as(user + " " + setting).isEqualTo(may.contains(user) ? 409 : 403);
                int seen = get("/api/settings/" + setting, demo(user)).statusCode();
                boolean reads = may.contains(user) || user.equals("auditor");
                assertThat(seen).as(user + " reads " + setting).isEqualTo(reads ? 200 : 403);
            }
        });
    }

    @Test
    void whatIsWrongIsNamedWithItsFieldAndRemedyInBothLanguages() {
        var body = text(Map.of("version", 0, "reason", "a test", "value", "21 to 8"));
        var answer = send(to("/api/settings/hours/quiet")
                .header("Authorization", demo("admin"))
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/json")
                .method("PUT", java.net.http.HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("quiet-hours-form", "/value", "整点");
        assertThat(set("admin", "hours/quiet", 0, "20-9", " ")).isEqualTo(422);
        assertThat(set("admin", "hours/quiet", 7, "20-9", "a test")).isEqualTo(409);
        assertThat(set("admin", "hours/quiet", 0, "21-8", "a test")).isEqualTo(422);
        assertThat(set("admin", "hours/loud", 0, "21-8", "a test")).isEqualTo(404);
        assertThat(get("/api/settings/nothing/here", demo("admin")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAnotherNodeSetsCountsHereAtOnceAndStaysAsItWas() {
        assertThat(shelf.value("tone/list")).isEmpty();
        database.update("insert into redress.setting values ('tone/list', 1, '', now(), 'admin', 'from afar', null)");
        database.query("select pg_notify(?, 'tone/list')", row -> {}, SettingBook.CHANNEL);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> shelf.value("tone/list").isPresent());
        for (String act : List.of("update redress.setting set reason = 'x'", "delete from redress.setting"))
            assertThatThrownBy(() -> database.update(act)).as(act).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPhraseIsTriedBeforeItIsAddedAndCountsAfterwards() {
        var draft = Map.of(
                "value",
                "+ LOGISTICS,en,lost in the fog,late\n- SAFETY,en,fire,note",
                "sample",
                "It is lost in the fog.");
        assertThat(post("/api/settings/lexicon/list/preview", demo("designer"), text(draft))
                        .body())
                .contains("setting-line-not-shipped");

        var good = Map.of("value", "+ LOGISTICS,en,lost in the fog,late", "sample", "It is lost in the fog.");
        assertThat(post("/api/settings/lexicon/list/preview", demo("designer"), text(good))
                        .body())
                .contains("\"signals\":[\"Delivery\"]");
        var tone = Map.of("value", "+ en,any,talk to the hand,,I will see to it.", "sample", "Well, talk to the hand!");
        assertThat(post("/api/settings/tone/list/preview", demo("quality"), text(tone))
                        .body())
                .contains("talk to the hand", "I will see to it.");
        assertThat(post("/api/settings/tone/list/preview", demo("quality"), text(Map.of("value", "+ en,any,(,,x")))
                        .body())
                .contains("tone-phrase-unreadable");
    }

    @Test
    void limitsAreSetInTheTableItselfAndUndoneThere() {
        var rule = "Rule_CouponWatched";
        var before = read("manager", "limits/remedy").path("value").asText();
        var after = before.replace(rule + " 0 2000 5000", rule + " 0 2500 5000");
        assertThat(after).isNotEqualTo(before);
        assertThat(set("manager", "limits/remedy", before.replace(rule + " 0 2000 5000", rule + " 0 9000 5000")))
                .isEqualTo(422);

        assertThat(set("manager", "limits/remedy", after)).isEqualTo(200);
        assertThat(supervisorsLimit(rule)).isEqualTo(2500);
        assertThat(undo("manager", "limits/remedy")).isEqualTo(200);
        assertThat(supervisorsLimit(rule)).isEqualTo(2000);
    }

    private long supervisorsLimit(String rule) {
        return limits.rows().stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .supervisor();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(body, broken);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
