package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Times and amounts as readers of both languages write them. */
class ClockworkTest {
    private static Clockwork at(String now, String zone) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new Clockwork(new Names(WebSettings.messageSource()), clock, ZoneId.of(zone));
    }

    @Test
    void anAmountHasTheDigitsOfItsCurrency() {
        var times = at("2026-11-23T00:00:00Z", "Asia/Shanghai");

        assertThat(times.money(12_850, "CNY", Locale.ENGLISH)).isEqualTo("CN¥128.50");
        assertThat(times.money(12_850, "CNY", Locale.SIMPLIFIED_CHINESE)).isEqualTo("¥128.50");
        assertThat(times.money(1_000, "JPY", Locale.ENGLISH)).isEqualTo("¥1,000");
        assertThat(times.money(1_234, "KWD", Locale.ENGLISH)).endsWith("1.234");
        assertThat("500").matches(times.amountPattern("JPY"));
        assertThat("500.5").doesNotMatch(times.amountPattern("JPY"));
        assertThat("1.234").matches(times.amountPattern("KWD"));
        assertThat("128.50").matches(times.amountPattern(null));
        assertThat("1.234").doesNotMatch(times.amountPattern(null));
    }

    @Test
    void aFullTimeIsKeptTogetherAndTheTextAroundItEscaped() {
        var times = at("2026-11-23T00:00:00Z", "Asia/Shanghai");

        assertThat(times.whole("kept 2026-11-23 13:56:07 <b>"))
                .isEqualTo("kept <time>2026-11-23 13:56:07</time> &lt;b&gt;");
        assertThat(times.whole("2026-11-23 周一 13:56:07：开始")).isEqualTo("<time>2026-11-23 周一 13:56:07</time>：开始");
    }

    @Test
    void noLineBreaksBesideAFigure() {
        assertThat(Clockwork.together("2 working days")).isEqualTo("2\u00a0working days");
        assertThat(Clockwork.together("Nov 30, 14:59")).isEqualTo("Nov\u00a030,\u00a014:59");
        assertThat(Clockwork.together("Ordinary customer")).isEqualTo("Ordinary customer");
    }

    @Test
    void whatDayItIsIsAskedInTheZoneOfTheShop() {
        var times = at("2026-12-31T16:30:00Z", "Asia/Shanghai");

        assertThat(times.exact(Instant.parse("2026-12-31T15:59:00Z"), Locale.ENGLISH))
                .isEqualTo("yesterday 23:59");
        assertThat(times.exact(Instant.parse("2027-01-01T15:59:00Z"), Locale.ENGLISH))
                .isEqualTo("today 23:59");
        assertThat(times.exact(Instant.parse("2026-12-30T15:00:00Z"), Locale.ENGLISH))
                .isEqualTo("Dec 30 2026, 23:00");
        assertThat(times.exact(Instant.parse("2026-12-30T15:00:00Z"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026年12月30日 23:00");
    }

    @Test
    void aDayOfTwentyFiveHoursIsOneDay() {
        var times = at("2026-10-25T22:30:00Z", "Europe/Berlin");

        assertThat(times.exact(Instant.parse("2026-10-24T22:30:00Z"), Locale.ENGLISH))
                .isEqualTo("today 00:30");
        assertThat(times.endOfToday()).isEqualTo("2026-10-25T23:00:00Z");
    }
}
