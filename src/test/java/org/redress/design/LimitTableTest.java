package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The amounts in the table of remedies, also where a designer wrote no plain number. */
class LimitTableTest {
    private static final String RULE = "Rule_CouponWatched";

    private static String shipped() throws IOException {
        return Files.readString(Path.of(LimitTable.FILE));
    }

    /** The shipped table with another text in the cell of what a supervisor may give by one row. */
    private static LimitTable table(String cell) throws IOException {
        var start = "<outputEntry id=\"" + RULE + "_supervisorLimitMinor\">";
        var changed = shipped().replaceFirst(start + "\\s*<text>[^<]*</text>", start + "<text>" + cell + "</text>");
        assertThat(changed).contains(start + "<text>" + cell);
        return new LimitTable(changed.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void allThatIsShippedIsPlain() throws IOException {
        assertThat(new LimitTable(shipped().getBytes(StandardCharsets.UTF_8)).counted())
                .isEmpty();
    }

    @Test
    void whatIsCountedIsShownAndStaysAsItIs() throws IOException {
        for (String cell : List.of("paidMinor / 2", "", "null", "1e3")) {
            var table = table(cell);

            assertThat(table.counted()).singleElement().satisfies(row -> {
                assertThat(row.rule()).isEqualTo(RULE);
                assertThat(row.remedy()).isEqualTo("COUPON");
                assertThat(row.cells()).containsExactly("0", cell, "5000");
            });
            assertThat(table.rows()).extracting(LimitRow::rule).isNotEmpty().doesNotContain(RULE);
            assertThat(new LimitTable(table.with(table.rows())).counted()).hasSize(1);
        }
    }
}
