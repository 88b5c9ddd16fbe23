package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.setting.SettingShelf;

class LetterTemplatesTest {

    private static final CaseNumber NUMBER = CaseNumber.of("C-2026-000123");
    private static final String NOON = LetterValue.of(Instant.parse("2026-11-22T10:00:59Z"));

    private final LetterTemplates templates =
            new LetterTemplates("Teahouse", ZoneId.of("Asia/Shanghai"), SettingShelf.asShipped());

    @Test
    void everyLetterReadsWellInBothLanguagesAndPassesTheToneGuard() {
        var guard = new ToneGuard(SettingShelf.asShipped());
        for (String name : templates.names()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                LetterText letter = write(name, locale, everything(name));
                assertThat(letter.subject()).contains(NUMBER.value());
                assertThat(letter.body()).doesNotContain("{").endsWith(ending(name));
                if (templates.template(name).customer())
                    assertThat(letter.body()).matches("(?s)(Dear Li Lei,|尊敬的Li Lei，您好：)\\n\\n.*");
                assertThat(guard.judge(letter.body())).as(name).isEmpty();
            }
        }
    }

    @Test
    void timesNameTheZoneAndAreNeverLaterThanThePromise() {
        var values = Map.of("reason", "Storm", "until", NOON);
        assertThat(write("escalation-extended", Locale.ENGLISH, values).body())
                .contains("22 November 2026, 18:00 (China Standard Time)");
        assertThat(write("escalation-extended", Locale.SIMPLIFIED_CHINESE, values)
                        .body())
                .contains("2026年11月22日 18:00（中国标准时间）");
    }

    @Test
    void amountsFollowTheLanguage() {
        var values = Map.of("remedy", "REFUND", "amount", LetterValue.of(Money.cny(12950)), "reference", "R-1");
        assertThat(write("execution-proof", Locale.ENGLISH, values).body()).contains("CN¥129.50");
        assertThat(write("execution-proof", Locale.SIMPLIFIED_CHINESE, values).body())
                .contains("¥129.50")
                .contains("退款");
    }

    @Test
    void aLineWithoutItsOptionalValueDisappears() {
        var plain = write("acknowledgement", Locale.ENGLISH, Map.of("serviceHours", "9 to 21"));
        assertThat(plain.body()).contains("9 to 21").doesNotContain("What happens next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "{shopName}",
                "$1 \\1",
                "<script>alert(1)</script>",
                "'; DROP TABLE letter",
                "\uD83D\uDE00"
            })
    void whatAPersonWroteStandsInTheLetterLiterally(String text) {
        var letter = write("question", Locale.ENGLISH, Map.of("question", text, "answerBy", NOON));
        assertThat(letter.body()).contains("\n" + text + "\n");
        var named = templates.write(
                templates.template("merged"), Locale.ENGLISH, NUMBER, text, Map.of("mergedInto", "C-2026-000001"));
        assertThat(named.body()).startsWith("Dear " + text + ",");
    }

    @Test
    void aSubjectStaysOneLine() {
        var letter = write("escalation-extended", Locale.ENGLISH, Map.of("reason", "x", "until", NOON));
        assertThat(letter.subject()).doesNotContain("\n");
        assertThat(PlainText.line("Hello\r\nBcc: all@example.org\u2028\u0085!"))
                .isEqualTo("Hello Bcc: all@example.org !");
    }

    @Test
    void charactersThatCannotBeStoredAreReplaced() {
        assertThat(PlainText.of("a\u0000b\uD83Dc\r\nd\re")).isEqualTo("a\uFFFDb\uFFFDc\nd\ne");
    }

    @Test
    void aMissingUnknownOrWrongValueIsRefused() {
        assertThatThrownBy(() -> write("escalation-extended", Locale.ENGLISH, Map.of("until", NOON)))
                .hasMessage("escalation-extended needs reason");
        assertThatThrownBy(() -> write("survey", Locale.ENGLISH, Map.of("answerBy", NOON, "gift", "tea")))
                .hasMessage("survey does not take [gift]");
        assertThatThrownBy(() -> write("survey", Locale.ENGLISH, Map.of("answerBy", "tomorrow")))
                .isInstanceOf(java.time.format.DateTimeParseException.class);
        assertThatThrownBy(() -> templates.template("love-letter")).hasMessage("No letter template love-letter");
    }

    private LetterText write(String name, Locale locale, Map<String, String> values) {
        return templates.write(templates.template(name), locale, NUMBER, "Li Lei", values);
    }

    private Map<String, String> everything(String name) {
        var values = new HashMap<String, String>();
        for (LetterParameter parameter : templates.template(name).parameters()) {
            values.put(parameter.name(), sample(parameter.kind()));
        }
        return values;
    }

    private static String sample(LetterParameter.Kind kind) {
        return switch (kind) {
            case LINE, TEXT, QUOTE -> "Sample";
            case TIME -> NOON;
            case MONEY -> "12950 CNY";
            case TERM -> "REFUND";
            case LINK -> "https://shop.example/track";
        };
    }

    private String ending(String name) {
        return templates.template(name).customer() ? "Teahouse" : "Sample";
    }
}
