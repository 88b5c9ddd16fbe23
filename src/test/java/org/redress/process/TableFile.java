package org.redress.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** One decision table of the project, read as a file and answered by the plain decision engine. */
final class TableFile {
    private static final Path FOLDER = Path.of("processes", "decisions");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    final String id;
    final DmnModelInstance model;
    final DecisionTable table;
    private final DmnDecision decision;
    private final List<Map<String, String>> answers;

    private TableFile(String id, InputStream file) {
        this.id = id;
        model = Dmn.readModelFromStream(file);
        decision = ENGINE.parseDecision(id, model);
        table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        answers = rules().stream().map(this::answer).toList();
    }

    static TableFile named(String id) {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(id + ".dmn"))) {
            return new TableFile(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All tables of this folder, so that a new one is checked without being named here. */
    static Stream<String> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".dmn", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, Object>> rows(Map<String, ?> inputs) {
        return ENGINE.evaluateDecisionTable(decision, Map.copyOf(inputs)).getResultList();
    }

    /** The one row that answers; fails if there are several. */
    Map<String, Object> answer(Map<String, ?> inputs) {
        return ENGINE.evaluateDecisionTable(decision, Map.copyOf(inputs))
                .getSingleResult()
                .getEntryMap();
    }

    List<Rule> rules() {
        return List.copyOf(table.getRules());
    }

    List<String> inputs() {
        return table.getInputs().stream().map(TableFile::name).toList();
    }

    /** The values that the file lists for an input or output; empty if it lists none. */
    List<String> listed(String name) {
        return table.getInputs().stream()
                .filter(input -> name(input).equals(name))
                .map(Input::getInputValues)
                .map(TableFile::values)
                .findFirst()
                .orElseGet(() -> values(output(name).getOutputValues()));
    }

    /** What each rule answers from the top, as text without quotation marks. */
    List<Map<String, String>> answers() {
        return answers;
    }

    private Map<String, String> answer(Rule rule) {
        Map<String, String> answer = new LinkedHashMap<>();
        List<Output> columns = List.copyOf(table.getOutputs());
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        for (int column = 0; column < columns.size(); column++) {
            String text = entries.get(column).getText().getTextContent();
            answer.put(columns.get(column).getName(), text.replace("\"", ""));
        }
        return answer;
    }

    private Output output(String name) {
        return table.getOutputs().stream()
                .filter(output -> output.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    private static List<String> values(UnaryTests listed) {
        return listed == null
                ? List.of()
                : List.of(listed.getText().getTextContent().replace("\"", "").split(",", -1));
    }
}
