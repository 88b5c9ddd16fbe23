package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Pauses, extensions and moves; V9 and V10 come from reported bugs of other systems. Monday is 2026-03-02. */
class ReckoningTest {
    private static final Hand SHOP = Hand.in("Asia/Shanghai").daily("09:00-21:00");
    private static final Hand OFFICE = Hand.in("Asia/Shanghai").weekdays("09:00-18:00");

    private static Instant at(String local) {
        return SHOP.at(local);
    }

    private static Terms promise(Hand hand, String amount, String start) {
        return new Terms(Nature.PROMISE, Span.parse(amount), hand.calendar(), at(start), null);
    }

    private static Instant due(Terms terms, Change... changes) {
        return Reckoning.of(terms, List.of(changes)).due();
    }

    private static Change asked(String local) {
        return new Change.Asked(at(local));
    }

    private static Change answered(String local) {
        return new Change.Answered(at(local));
    }

    @Test
    void theRestOfTheTimeRunsFromTheAnswer() {
        Terms terms = promise(SHOP, "4 h", "2026-03-02T10:00:00");
        assertThat(due(terms, asked("2026-03-02T11:00:00"), answered("2026-03-04T20:00:00")))
                .isEqualTo(at("2026-03-05T11:00:00"));
    }

    @Test
    void aPausedPromiseKeepsWhatIsLeft() {
        var reckoning =
                Reckoning.of(promise(SHOP, "1 wd", "2026-03-02T10:00:00"), List.of(asked("2026-03-02T15:00:00")));
        assertThat(reckoning.paused()).isTrue();
        assertThat(Explanation.of(reckoning, Fixtures.policy("solution"), Locale.ENGLISH))
                .satisfies(explanation -> assertThat(explanation.due()).isNull())
                .satisfies(explanation ->
                        assertThat(explanation.lines()).last().isEqualTo("Paused, 7 h of opening time left"));
        assertThat(reckoning.left()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void v9_aChangeOfUrgencyKeepsThePausedTime() {
        Change[] twoDays = {asked("2026-03-02T11:00:00"), answered("2026-03-04T11:00:00")};
        assertThat(due(promise(SHOP, "4 h", "2026-03-02T10:00:00"), twoDays)).isEqualTo(at("2026-03-04T14:00:00"));
        assertThat(due(promise(SHOP, "2 h", "2026-03-02T10:00:00"), twoDays)).isEqualTo(at("2026-03-04T12:00:00"));
        assertThat(due(promise(OFFICE, "8 h", "2026-03-02T10:00:00"), twoDays)).isEqualTo(at("2026-03-04T18:00:00"));
    }

    @Test
    void v10_aPauseAfterTheDueTimeFreezesTheLateness() {
        Terms terms = promise(SHOP, "2 h", "2026-03-02T10:00:00");
        var pause = List.of(asked("2026-03-02T13:00:00"), answered("2026-03-03T13:00:00"));
        assertThat(Reckoning.of(terms, pause).due()).isEqualTo(at("2026-03-02T12:00:00"));
        assertThat(Reckoning.of(terms, pause).steps())
                .contains(new Step.LateFrozen(at("2026-03-02T13:00:00"), Duration.ofHours(1)));
        var open = new Opening(at("2026-03-02T13:00:00"), at("2026-03-03T13:00:00"));
        var due = at("2026-03-02T12:00:00");
        assertThat(Lateness.of(SHOP.calendar(), due, List.of(open), at("2026-03-03T10:00:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(Lateness.of(SHOP.calendar(), due, List.of(open), at("2026-03-03T15:00:00")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void obligationsAndWaitsCountNaturalTimeAndIgnorePauses() {
        var law = new Terms(Nature.OBLIGATION, Span.parse("48 h"), SHOP.calendar(), at("2026-03-06T22:00:00"), null);
        assertThat(due(law, asked("2026-03-07T10:00:00"))).isEqualTo(at("2026-03-08T22:00:00"));
        var moved = new Change.Moved(at("2026-03-07T10:00:00"), at("2026-03-09T12:00:00"));
        assertThat(due(law, moved)).isEqualTo(at("2026-03-09T12:00:00"));
        var silence = new Terms(Nature.WAIT, Span.parse("7 d"), SHOP.calendar(), at("2026-03-06T22:00:00"), null);
        assertThat(due(silence)).isEqualTo(at("2026-03-13T22:00:00"));
        assertThatThrownBy(() -> new Terms(Nature.WAIT, Span.parse("1 wd"), SHOP.calendar(), Instant.EPOCH, null))
                .hasMessageContaining("natural time");
    }

    @Test
    void anExtensionReplacesTheDueTimeEvenWhilePaused() {
        Terms terms = promise(SHOP, "2 h", "2026-03-02T10:00:00");
        var extended = new Change.Extended(at("2026-03-02T11:30:00"), at("2026-03-03T10:00:00"));
        assertThat(due(terms, extended)).isEqualTo(at("2026-03-03T10:00:00"));
        assertThat(due(terms, asked("2026-03-02T11:00:00"), extended, answered("2026-03-02T12:00:00")))
                .isEqualTo(at("2026-03-03T10:30:00"));
    }

    @Test
    void warningsAreOpenHoursBeforeTheDueTimeAndMoveWithAPause() {
        var terms = promise(SHOP, "4 h", "2026-03-02T18:00:00");
        assertThat(Reckoning.of(terms, List.of()).at(Offset.parse("75%"))).isEqualTo(at("2026-03-03T09:00:00"));
        var paused = Reckoning.of(terms, List.of(asked("2026-03-02T20:00:00"), answered("2026-03-04T10:00:00")));
        assertThat(paused.at(Offset.parse("75%"))).isEqualTo(at("2026-03-04T11:00:00"));
        var day = Reckoning.of(promise(SHOP, "1 wd", "2026-03-02T10:00:00"), List.of());
        assertThat(day.at(Offset.parse("50%"))).isEqualTo(at("2026-03-02T16:00:00"));
    }

    @Test
    void aLevelComesBeforeTheShopClosesForTheLastTimeAheadOfTheDueTime() {
        var night = Fixtures.policy("return-decision", Nature.OBLIGATION, "48 h", false, "24 h", "L1 40 h,L2 46 h");
        var terms = new Terms(Nature.OBLIGATION, night.amount(), SHOP.calendar(), at("2026-03-02T08:00:00"), null);
        var alarms = Alarm.of(Reckoning.of(terms, List.of()), night, SHOP.calendar(), 0, 0);
        assertThat(alarms)
                .containsExactly(
                        new Alarm(0, "24 h", at("2026-03-03T08:00:00")),
                        new Alarm(1, "L1", at("2026-03-03T19:00:00")),
                        new Alarm(2, "L2", at("2026-03-03T19:00:00")));
    }

    @Test
    void theSumIsReadableInBothLanguages() {
        var terms = promise(SHOP, "30 min", "2026-03-02T20:45:10");
        var reckoning = Reckoning.of(terms, List.of());
        var policy = Fixtures.policy("first-response", Nature.PROMISE, "30 min", true);
        assertThat(Explanation.of(reckoning, policy, Locale.UK).lines())
                .containsExactly(
                        "First response, Promise: 30 min (table version 3, rank 0)",
                        "Counted on calendar “test”, version 1; times in China Time",
                        "2026-03-02 Mon 20:45:10: the clock starts",
                        "2026-03-02 Mon 20:45:10 to 2026-03-02 Mon 21:00:00: 14 min 50 s",
                        "2026-03-03 Tue 09:00:00 to 2026-03-03 Tue 09:15:10: 15 min 10 s",
                        "Sum 30 min of opening time: 2026-03-03 Tue 09:15:10",
                        "Due 2026-03-03 Tue 09:15:10");
        assertThat(Explanation.of(reckoning, policy, Locale.SIMPLIFIED_CHINESE).lines())
                .startsWith("首次答复，承诺：30 分钟（决策表第 3 版，优先序 0）", "按日历“test”第 1 版计算；时间为中国时间")
                .contains("合计服务时间 30 分钟：2026-03-03 周二 09:15:10")
                .endsWith("到期 2026-03-03 周二 09:15:10");
    }

    @Test
    void aProvisionalSumSaysSo() {
        Hand known = Hand.in("Asia/Shanghai").weekdays("09:00-18:00");
        var terms =
                new Terms(Nature.PROMISE, Span.parse("3 wd"), known.calendar(2026), at("2026-12-31T10:00:00"), null);
        var explanation = Explanation.of(Reckoning.of(terms, List.of()), Fixtures.policy("call-back"), Locale.ENGLISH);
        assertThat(explanation.provisional()).isTrue();
        assertThat(explanation.text()).contains("Provisional");
    }
}
