package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No letter leaves that ties a benefit to a review; the lists and their shares are public. */
class ReviewGuardTest {
    private record Sentence(String language, String use, String text) {}

    private final ReviewGuard guard = new ReviewGuard();

    @Test
    void stopsTiedBenefitsAndLetsHarmlessSentencesPass() throws IOException {
        var ties = read("ties");
        var harmless = read("harmless");
        var missed = ties.stream().filter(s -> guard.tie(s.text()).isEmpty()).toList();
        var alarms =
                harmless.stream().filter(s -> guard.tie(s.text()).isPresent()).toList();
        publish("tied benefits stopped", ties, missed, true);
        publish("false alarms", harmless, alarms, false);
        assertThat(ties).hasSizeGreaterThanOrEqualTo(100);
        assertThat(harmless).hasSizeGreaterThanOrEqualTo(100);
        assertThat(missed.size()).as("missed %s", missed).isLessThanOrEqualTo(ties.size() * 5 / 100);
        assertThat(alarms.size()).as("false alarms %s", alarms).isLessThanOrEqualTo(harmless.size() * 2 / 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请 修 改 差 评 ， 返 现 2 0 元。",
                "改好评\u200b返\u200b现10元",
                "Ｃｈａｎｇｅ ｙｏｕｒ ｒｅｖｉｅｗ and get a refund.",
                "Change your *review*, then we send the _refund_.",
                "Please delete your review. We will then refund you.",
                "您的退款与评价无关，但您先把差评删掉，我们才好退款。"
            })
    void spacesSignsAndAShortPauseHideNothing(String text) {
        assertThat(guard.tie(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您在平台上的差评我们看到了。",
                "关于您给的一星，我们很抱歉。",
                "I saw your review and I am sorry.",
                "You gave us two stars.",
                "your comment on the product page"
            })
    void aMentionOfAReviewIsFound(String text) {
        assertThat(guard.mention(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您好，您的杯子在运输途中破损，我非常抱歉，今天为您补发。",
                "The cup broke on its way; I am sorry and send you another today.",
                "I will review your case and call you at six.",
                "您购买的星空灯缺少电源。"
            })
    void anApologyIsSilentAboutIt(String text) {
        assertThat(guard.mention(text)).isEmpty();
        assertThat(guard.tie(text)).isEmpty();
    }

    @Test
    void ourOwnLettersTieNothing() {
        var templates = LetterFiles.templates().stream()
                .filter(LetterTemplate::customer)
                .toList();
        assertThat(templates).isNotEmpty().allSatisfy(template -> {
            for (Language language : Language.values())
                assertThat(guard.tie(LetterFiles.text(template.name(), language.file())
                                .body()))
                        .as(template.name())
                        .isEmpty();
        });
    }

    @Test
    void aLetterOfFullLengthIsJudgedWithinTwoSecondsOfOneProcessor() {
        String text = "请您修改评价我们会给您 change your words and take the review into account you will ".repeat(250);
        var processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        guard.tie(text);
        guard.mention(text);
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(2));
    }

    private static List<Sentence> read(String name) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/review", name + ".csv"))) {
            return csv.stream()
                    .map(line ->
                            new Sentence(line.getField("language"), line.getField("use"), line.getField("sentence")))
                    .toList();
        }
    }

    private static void publish(String what, List<Sentence> all, List<Sentence> odd, boolean others) {
        for (String use : List.of("tuning", "check")) {
            long of = all.stream().filter(s -> s.use().equals(use)).count();
            long found = odd.stream().filter(s -> s.use().equals(use)).count();
            System.out.printf(
                    Locale.ROOT, "Review guard, %s, %s: %d of %d%n", use, what, others ? of - found : found, of);
        }
    }
}
