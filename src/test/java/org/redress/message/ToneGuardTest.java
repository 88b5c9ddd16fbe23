package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.message.ToneLists.Sentence;
import org.redress.setting.ListChange;
import org.redress.setting.SettingShelf;

class ToneGuardTest {

    private final ToneGuard guard = new ToneGuard(SettingShelf.asShipped());

    @Test
    void catchesRudeSentencesAndLetsHarmlessOnesPass() throws IOException {
        var rude = ToneLists.read("rude");
        var harmless = ToneLists.read("harmless");
        var missed = rude.stream().filter(s -> guard.judge(s.text()).isEmpty()).toList();
        var alarms =
                harmless.stream().filter(s -> !guard.judge(s.text()).isEmpty()).toList();
        publish("rude sentences caught", rude, missed, true);
        publish("false alarms", harmless, alarms, false);
        assertThat(missed.size()).as("missed %s", missed).isLessThanOrEqualTo(rude.size() * 5 / 100);
        assertThat(alarms.size()).as("false alarms %s", alarms).isLessThanOrEqualTo(harmless.size() * 2 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"加快了", "我们已加快了发货。", "不知道您是否方便？", "Sooner than planned.", "a mistake or leave it"})
    void findsNothingInLongerHarmlessWords(String text) {
        assertThat(guard.judge(text)).isEmpty();
    }

    @Test
    void namesThePlaceThePhraseAndABetterSentence() {
        String text = "\uD83D\uDE00 Dear Li Lei! We checked it. I DON’T  know, sorry.";
        var finding = guard.judge(text).get(0);
        assertThat(text.substring(finding.start(), finding.end())).isEqualTo("I DON’T  know");
        assertThat(finding.better()).startsWith("I will find out");
    }

    @Test
    void spacesAndDotsHideNothing() {
        assertThat(guard.judge("等 着 吧~~")).hasSize(1);
        assertThat(guard.judge("您好！快了……")).hasSize(1);
    }

    @Test
    void whatTheCustomerSaidIsNotJudged() {
        assertThat(guard.judge("您提到客服曾说“等着吧”，我向您道歉。\n> 不知道\n")).isEmpty();
    }

    @Test
    void betterSentencesAreThemselvesFine() {
        assertThat(ToneRules.read(ListChange.of(""))).allSatisfy(rule -> {
            assertThat(rule.better()).isNotBlank();
            assertThat(guard.judge(rule.better())).isEmpty();
        });
    }

    @Test
    void aLetterOfFullLengthIsJudgedWithinTwoSecondsOfOneProcessor() {
        String text = "我们不知道您的包裹现在在哪里还有什么需要帮助的吗 can you tell us ".repeat(500);
        var processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        guard.judge(text);
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(2));
    }

    private static void publish(String what, List<Sentence> all, List<Sentence> odd, boolean others) {
        for (String use : List.of("tuning", "check")) {
            long of = all.stream().filter(s -> s.use().equals(use)).count();
            long found = odd.stream().filter(s -> s.use().equals(use)).count();
            long shown = others ? of - found : found;
            System.out.printf(Locale.ROOT, "Tone guard, %s, %s: %d of %d%n", use, what, shown, of);
        }
    }
}
