package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table compares is left alone; what it names is said in words. */
class CellWordsTest {
    private static final Map<String, String> WORDS =
            Map.of("URGENT", "urgent", "GENERAL", "general", "DOLLAR", "one $", "true", "yes");

    private final CellWords cells = new CellWords(" / ", values -> "not " + values);

    private String said(String cell) {
        return cells.of(cell, value -> WORDS.getOrDefault(value, value));
    }

    @Test
    void valuesAreSaidByTheirWords() {
        assertThat(said("\"URGENT\"")).isEqualTo("urgent");
        assertThat(said("\"URGENT\",\"GENERAL\"")).isEqualTo("urgent / general");
        assertThat(said("not(\"URGENT\", \"GENERAL\")")).isEqualTo("not urgent / general");
        assertThat(said("true")).isEqualTo("yes");
        assertThat(said("\"DOLLAR\"")).isEqualTo("one $");
    }

    @Test
    void comparisonsStandAsTheTableHasThem() {
        assertThat(said(">= 3")).isEqualTo(">= 3");
        assertThat(said("[0..365]")).isEqualTo("[0..365]");
        assertThat(said("\"coined\"")).isEqualTo("coined");
        assertThat(said("")).isEmpty();
    }
}
