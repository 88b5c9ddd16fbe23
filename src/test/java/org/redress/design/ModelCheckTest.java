package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {
    private static final ModelCheck SHIPPED = new ModelCheck(Catalogue.ofApplication());

    private final ModelCheck check = new ModelCheck(ModelFiles.catalogue());

    static Stream<BadModel> badModels() {
        return Stream.concat(BadFiles.cases(), BadModel.corpus());
    }

    @Test
    void findsNothingInAGoodSet() {
        assertThat(check.check(ModelFiles.good())).isEmpty();
    }

    @Test
    void findsNothingInTheShippedModels() {
        assertThat(SHIPPED.check(ModelFiles.shipped())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.redress.design.HarmlessChange#all")
    void findsNothingInAHarmlessChangeOfTheShippedModels(HarmlessChange change) {
        Map<String, byte[]> set = ModelFiles.shipped();
        change.apply(set);

        assertThat(SHIPPED.check(set)).isEmpty();
    }

    @Test
    void findsNothingInFilesThatAnotherEditorSaved() {
        Map<String, byte[]> set = ModelFiles.shipped();
        HarmlessChange.savedElsewhere(set);

        assertThat(SHIPPED.check(set)).isEmpty();
    }

    @Test
    void theHarmlessChangesAreReadWhole() {
        assertThat(HarmlessChange.all()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "severity", "caseType", "recovery", "threatToReview"})
    void nothingOfAReviewGoesToTheProcessOfReturns(String known) {
        var set = ModelFiles.shipped();
        var call = "calledElement=\"return-exchange\" camunda:calledElementBinding=\"deployment\">";
        var review = "processes/review-recovery.bpmn";
        var handed = "<bpmn:extensionElements><camunda:in source=\"%1$s\" target=\"%1$s\" />".formatted(known);
        var text = new String(set.get(review), StandardCharsets.UTF_8);
        int at = text.indexOf("<bpmn:extensionElements>", text.indexOf(call));
        set.put(
                review,
                (text.substring(0, at) + handed + text.substring(at + "<bpmn:extensionElements>".length()))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(SHIPPED.check(set)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.REVIEW_HANDED_OVER.code());
            assertThat(finding.element()).isEqualTo("Activity_TakeGoodsBack");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badModels")
    void refusesABadModelAndNamesTheElement(BadModel bad) {
        Map<String, byte[]> set = ModelFiles.good();
        bad.spoil().accept(set);

        List<Finding> findings = check.check(set);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(bad.rule());
            assertThat(finding.resource()).isEqualTo(bad.resource());
            assertThat(finding.element()).isEqualTo(bad.element());
        });
    }

    @Test
    void theCorpusIsReadWhole() throws IOException {
        long headings = Files.lines(Path.of("src/test/resources/models/bad-models.txt"))
                .filter(line -> line.startsWith("# "))
                .count();
        assertThat(BadModel.corpus()).hasSize((int) headings).hasSizeGreaterThan(100);
    }

    @Test
    void everyRuleIsSeenRedByACase() {
        assertThat(badModels().map(BadModel::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
                        .filter(rule -> rule != Rule.ENGINE_REFUSED)
                        .map(Rule::code)
                        .toList());
    }

    @Test
    void findingsTellLineLabelAndRemedyInBothLanguages() {
        Map<String, byte[]> set = ModelFiles.good();
        ModelFiles.edit(set, ModelFiles.COMPLAINT, "camunda:topic=\"refund\"", "camunda:topic=\"money\"");

        Finding finding = check.check(set).get(0);

        assertThat(finding.line()).isPositive();
        assertThat(finding.label()).isEqualTo("Execute refund");
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("Nobody serves the topic \"money\". Use a known topic.");
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("没有人处理主题“money”。请使用已登记的主题。");
    }

    @Test
    void everyRuleIsWordedInBothLanguages() {
        Arrays.stream(Rule.values()).forEach(rule -> {
            Findings findings = new Findings();
            findings.inFile(rule, "x", "first", "second", "third");
            Finding finding = findings.list().get(0);
            assertThat(finding.english()).as(rule.code()).isNotBlank().doesNotContain("'{");
            assertThat(finding.chinese())
                    .as(rule.code())
                    .matches("(?s).*\\p{IsHan}.*")
                    .doesNotContain("'{");
        });
    }

    @Test
    void theLargestDiagramsAreJudgedInBoundedTime() {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            nodes.append("""
                    <bpmn:callActivity id="Activity_C%1$d" calledElement="complaint" />
                    <bpmn:endEvent id="Event_E%1$d"><bpmn:errorEventDefinition errorRef="Error_ActionRefused" /></bpmn:endEvent>
                    <bpmn:sequenceFlow id="Flow_X%1$d" sourceRef="Activity_C%1$d" targetRef="Activity_C%2$d" />
                    """.formatted(i, (i + 1) % 600));
        }
        Map<String, byte[]> set = ModelFiles.good();
        ModelFiles.edit(set, ModelFiles.COMPLAINT, "</bpmn:process>", nodes + "</bpmn:process>");

        // Processor time of this thread, so that a busy machine does not fail it.
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        check.check(set);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aFileOfNothingButFaultsIsAnsweredShortly() {
        var unknown = IntStream.range(0, 10_000).mapToObj(i -> "<x" + i + "/>");
        Map<String, byte[]> set = ModelFiles.good();
        ModelFiles.edit(
                set,
                ModelFiles.COMPLAINT,
                "</bpmn:process>",
                unknown.collect(Collectors.joining()) + "</bpmn:process>");

        assertThat(check.check(set)).hasSize(500);
    }

    @Test
    void aCellOfManyThousandTextsIsRefusedAndNotFollowed() {
        Map<String, byte[]> set = ModelFiles.good();
        ModelFiles.edit(
                set,
                "processes/decisions/deadlines.dmn",
                "<inputEntry id=\"In_1\"><text>-",
                "<inputEntry id=\"In_1\"><text>" + "\"URGENT\",".repeat(50_000) + "\"LOW\"");

        assertThat(check.check(set)).extracting(Finding::rule).containsOnly(Rule.FEEL.code());
    }

    @Test
    void anEditThatNoLongerFitsIsNoticed() {
        assertThatThrownBy(() -> ModelFiles.edit(ModelFiles.good(), ModelFiles.FORM, "not there", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
