package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table of the project must be, whatever it decides. */
class TableFilesTest {
    private static final Pattern SOURCE = Pattern.compile("\\b(S[0-4]|ISO 10002|Law|Marketplace|8D)\\b");
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    @ParameterizedTest
    @MethodSource("org.redress.process.TableFile#all")
    void isNamedByItsFileAndByTheQuestionItAnswers(String id) {
        Decision decision = (Decision) TableFile.named(id).table.getParentElement();
        assertThat(decision.getId()).isEqualTo(id);
        assertThat(decision.getName()).endsWith("?");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1095D");
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.TableFile#all")
    void opensInTheModelerForThisEngine(String id) {
        DomElement root = TableFile.named(id).model.getDefinitions().getDomElement();
        assertThat(root.getAttribute(MODELER, "executionPlatform")).isEqualTo("Camunda Platform");
        assertThat(root.getAttribute(MODELER, "executionPlatformVersion")).isEqualTo("7.24.0");
        assertThat(root.getChildElements())
                .anyMatch(child -> child.getLocalName().equals("DMNDI"));
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.TableFile#all")
    void hasAHitPolicyThatReadersKnow(String id) {
        assertThat(TableFile.named(id).table.getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.TableFile#all")
    void everyRuleNamesItsSource(String id) {
        assertThat(TableFile.named(id).rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        rule.getDescription().getTextContent())
                .as(rule.getId())
                .containsPattern(SOURCE));
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.TableFile#all")
    void everyTextAnswerComesFromTheListedOnes(String id) {
        TableFile table = TableFile.named(id);
        assertThat(table.answers())
                .allSatisfy(row -> row.forEach((name, value) -> {
                    if (!table.listed(name).isEmpty()) {
                        assertThat(value).as(name).isIn(table.listed(name));
                    }
                }));
    }
}
