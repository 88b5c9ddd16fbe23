package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers type is taken literally, and none of it enters the engine's tables. */
class PrivacyStoryTest extends StoryApp {
    private static final List<String> CANARIES =
            List.of("Canary-Name-Zhang", "canary@planted.example", "13800138000", "canary-text-7391");

    @Test
    void hostileTextsComeBackLiterally() {
        var shop = shop();
        for (String text : List.of(
                "${7*7} #{7*7}",
                "<script>alert(1)</script>",
                "'; DROP TABLE redress.complaint; --",
                "杯子碎了 😀🧨",
                "é".repeat(20_000))) {
            var number = shop.complaint(text);
            assertThat(shop.see(number).path("text").asText()).isEqualTo(text);
        }
    }

    @Test
    void engineTablesHoldNoPersonAndNoText() throws SQLException {
        var shop = shop();
        var number = shop.file(Map.of(
                        "subject",
                        CANARIES.get(3),
                        "text",
                        CANARIES.get(3),
                        "customer",
                        Map.of("name", CANARIES.get(0), "email", CANARIES.get(1), "phone", CANARIES.get(2))))
                .body()
                .path("number")
                .asText();
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear customer, " + CANARIES.get(3), "problem", CANARIES.get(3)));
        shop.post("agent", "/api/cases/" + number + "/messages", Map.of("text", CANARIES.get(3)));
        shop.task(number, "Activity_VerifyFacts");

        assertThat(engineTables()).hasSizeGreaterThan(30);
        for (String table : engineTables()) assertThat(dump(table)).doesNotContain(CANARIES);
    }

    private static List<String> engineTables() throws SQLException {
        return texts("select tablename from pg_tables where schemaname = 'public' and tablename like 'act\\_%'");
    }

    private static String dump(String table) throws SQLException {
        return String.join("\n", texts("select t::text from public." + table + " t"));
    }

    private static List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var owner = DATABASE.owner().getConnection();
                var rows = owner.createStatement().executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }
}
