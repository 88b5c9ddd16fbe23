package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reading and the full engine never differ; a difference would decide a case wrongly. */
class PlainFeelTest {
    private static final FeelEngine FULL = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine PLAIN = new PlainFeel(FULL);
    private static final List<Object> VALUES = Arrays.asList(
            null,
            "",
            "A",
            "B",
            "REFUND",
            "LOW",
            "EMAIL",
            "HIGH_VALUE",
            "LATE",
            "1",
            "true",
            true,
            false,
            0,
            1,
            2,
            3,
            4,
            5,
            39,
            40,
            49,
            50,
            69,
            70,
            100,
            -1,
            99_999L,
            100_000L,
            3L,
            3.0,
            2.5,
            (short) 3);

    @Test
    void agreesOnEveryCellOfEveryShippedTable() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("processes", "decisions"))) {
            var tables = files.map(file -> Dmn.readModelFromFile(file.toFile())).toList();
            for (var table : tables) {
                cells(table.getModelElementsByType(InputEntry.class)).forEach(PlainFeelTest::agreesOnTest);
                cells(table.getModelElementsByType(OutputEntry.class)).forEach(PlainFeelTest::agreesOnExpression);
            }
        }
    }

    @Test
    void theDecisionEngineAnswersATableAsBefore() throws Exception {
        Map<String, Object> inputs =
                Map.of("urgency", "LOW", "tier", "ORDINARY", "channel", "EMAIL", "marketplace", "NONE");
        assertThat(rows(PlainFeel.decisions(), inputs))
                .isNotEmpty()
                .isEqualTo(rows(DmnEngineConfiguration.createDefaultDmnEngineConfiguration(), inputs));
    }

    private static List<Map<String, Object>> rows(DmnEngineConfiguration settings, Map<String, Object> inputs)
            throws Exception {
        DmnEngine engine = settings.buildEngine();
        try (var file = Files.newInputStream(Path.of("processes", "decisions", "deadlines.dmn"))) {
            return engine.evaluateDecisionTable("deadlines", file, inputs).getResultList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"A\"",
                "\"A\",\"B\"",
                " \"A\" , \"B\" ",
                "not(\"A\")",
                "not(\"A\",\"B\")",
                "\"\"",
                "true",
                "false",
                "not(true)",
                "3",
                "-1",
                "< 3",
                "<=3",
                "> 3",
                ">= 3",
                "= 3",
                "[3..5]",
                "[3..5)",
                "(3..5]",
                "(3..5)",
                "]3..5[",
                "[3 .. 5]",
                "2.5",
                "< 2.5",
                "1,2,3",
                "not(3)",
                "\"A,B\"",
                "\"a\\\"b\"",
                "-",
                "null",
                "not(null)",
                "? > 3",
                "> 1+2",
                "< other",
                "other",
                "\"A\",",
                "date(\"2026-01-01\")"
            })
    void agreesOnTests(String test) {
        agreesOnTest(test);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"A\"",
                "\"\"",
                "\"a\\\"b\"",
                "3",
                "-1",
                "1.5",
                "true",
                "false",
                "null",
                "other",
                "text",
                "flag",
                "nothing",
                "missing",
                "big",
                "1 + 2",
                "if flag then \"x\" else \"y\"",
                "[1,2]",
                "other + 1",
                "short"
            })
    void agreesOnExpressions(String expression) {
        agreesOnExpression(expression);
    }

    private static Stream<String> cells(Iterable<? extends ModelElementInstance> entries) {
        Stream.Builder<String> cells = Stream.builder();
        entries.forEach(entry -> cells.add(entry.getTextContent().strip()));
        return cells.build().filter(text -> !text.isEmpty()).distinct();
    }

    private static void agreesOnTest(String test) {
        for (Object value : VALUES) {
            assertThat(answer(() -> PLAIN.evaluateSimpleUnaryTests(test, "cell", with(value))))
                    .as("%s in %s", value, test)
                    .isEqualTo(answer(() -> FULL.evaluateSimpleUnaryTests(test, "cell", with(value))));
        }
    }

    private static void agreesOnExpression(String expression) {
        assertThat(answer(() -> PLAIN.evaluateSimpleExpression(expression, with("A"))))
                .as(expression)
                .isEqualTo(answer(() -> FULL.evaluateSimpleExpression(expression, with("A"))));
    }

    private static VariableContext with(Object cell) {
        return Variables.putValue("cell", cell)
                .putValue("other", 3)
                .putValue("big", 5_000_000_000L)
                .putValue("short", (short) 7)
                .putValue("text", "B")
                .putValue("flag", true)
                .putValue("nothing", null)
                .asVariableContext();
    }

    // A refusal is an answer too; its message names the expression, so the kind is what must agree.
    private static Object answer(java.util.concurrent.Callable<Object> asked) {
        try {
            return Objects.requireNonNullElse(asked.call(), "null");
        } catch (Exception refused) {
            return refused.getClass();
        }
    }
}
