package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Texts that a spreadsheet must not take for formulas, and those that must stay as they are. */
class PackTextTest {
    /** How a spreadsheet looks at it that splits wherever any of them does, and passes over what any of them does. */
    private static final Pattern TAKEN_FOR_FORMULA =
            Pattern.compile("(^|[;,\\t\\r\\n])[\\p{Z}\\p{Cf}\\s\"“”＂]*+[=+\\-@＝＋－＠]");

    @Test
    void noHostileTextIsAFormula() {
        assertThat(Hostile.TEXTS).allSatisfy(text -> {
            var cell = PackText.cell(text);
            assertThat(TAKEN_FOR_FORMULA.matcher(cell).find()).as(cell).isFalse();
            assertThat(cell.replace("'", "")).isEqualTo(PackText.valid(text).replace("'", ""));
        });
        assertThat(TAKEN_FOR_FORMULA.matcher("x; \"=1").find()).isTrue();
    }

    @Test
    void theApostropheStandsWhereTheCellBegins() {
        assertThat(PackText.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(PackText.cell("  ＝1")).isEqualTo("'  ＝1");
        assertThat(PackText.cell("x; \"=1")).isEqualTo("x;' \"=1");
        assertThat(PackText.cell("a\t\t=1")).isEqualTo("a\t\t'=1");
        assertThat(PackText.cell("\tx")).isEqualTo("'\tx");
        assertThat(PackText.cell("\t".repeat(100_000) + "=")).startsWith("'\t");
        assertThat(PackText.cell("\t=x")).isEqualTo("'\t'=x");
    }

    @Test
    void numbersTelephonesAndUsualTextsStayAsTheyAre() {
        var usual = List.of(
                "-12.50",
                "-1,250.00",
                "+86 138 0013 8000",
                "+1 (415) 555-0100",
                "8817",
                "C-2026-000123",
                "a=b",
                "me@example.com",
                "agent",
                "2026-11-22T10:00:00Z",
                "退货；－不是公式",
                "'=1+1",
                "");
        assertThat(usual).allSatisfy(text -> assertThat(PackText.cell(text)).isEqualTo(text));
        assertThat(PackText.cell("-1+cmd|' /C calc'!A0")).startsWith("'");
    }

    @Test
    void whatXmlCannotCarryIsMarked() {
        assertThat(PackText.valid("a\u0000b\uD83Dc\uFFFE\uD83D\uDE21\t"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE21\t");
        assertThat(PackText.valid("plain")).isSameAs("plain");
    }

    @Property(tries = 500)
    void noTextOfSignsAndBlanksIsAFormula(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({'=', '+', '-', '@', '＝', ' ', '\t', '\n', '\r', ';', ',', '"', '\'', '1', 'x', '\u0000'})
                    @CharRange(from = '\uD83D', to = '\uD83E')
                    String text) {
        var cell = PackText.cell(text);
        assertThat(TAKEN_FOR_FORMULA.matcher(cell).find() && !cell.matches("[+-][0-9][0-9 ().,-]*"))
                .isFalse();
        assertThat(PackText.valid(cell)).isEqualTo(cell);
    }
}
