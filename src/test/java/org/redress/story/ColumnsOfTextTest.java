package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever adds a column in which words can stand says what becomes of them when a person is forgotten. */
class ColumnsOfTextTest extends StoryApp {
    private static final Set<String> ANSWERS =
            Set.of("case", "person", "aside", "case aside", "shop", "model", "short", "digest", "code");

    @Test
    void eachSaysWhatBecomesOfItsWords() throws IOException {
        var answers = new TreeMap<String, String>();
        new ClassPathResource("org/redress/story/columns.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> answers.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));

        assertThat(answers.values()).isSubsetOf(ANSWERS);
        assertThat(answers.keySet())
                .containsExactlyInAnyOrderElementsOf(new JdbcTemplate(DATABASE.owner())
                        .queryForList(
                                "select c.table_name || '.' || c.column_name from information_schema.columns c"
                                        + " join information_schema.tables t using (table_schema, table_name)"
                                        + " where c.table_schema = 'redress' and t.table_type = 'BASE TABLE'"
                                        + " and c.table_name not like 'flyway%' and c.data_type in ('text',"
                                        + " 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector')",
                                String.class));
    }
}
