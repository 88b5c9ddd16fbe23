package org.redress.design;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The amounts in {@code remedy.dmn}, read and written in their cells; everything else of the table stays as it is. */
final class LimitTable {
    static final String FILE = "processes/decisions/remedy.dmn";
    private static final List<String> LIMITS = List.of("agentLimitMinor", "supervisorLimitMinor", "managerLimitMinor");

    private final DmnModelInstance model;
    private final List<Integer> columns = new ArrayList<>();
    private final int remedy;

    LimitTable(byte[] file) {
        model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        var outputs =
                table().getOutputs().stream().map(output -> output.getName()).toList();
        remedy = outputs.indexOf("remedy");
        LIMITS.forEach(limit -> columns.add(outputs.indexOf(limit)));
    }

    private DecisionTable table() {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    List<LimitRow> rows() {
        return table().getRules().stream().map(this::row).toList();
    }

    private LimitRow row(Rule rule) {
        var cells = columns.stream().map(column -> number(rule, column)).toList();
        var name = output(rule, remedy).replace("\"", "");
        return new LimitRow(rule.getId(), name, when(rule), cells.get(0), cells.get(1), cells.get(2));
    }

    private Map<String, String> when(Rule rule) {
        var inputs = List.copyOf(table().getInputs());
        var conditions = new LinkedHashMap<String, String>();
        var entries = List.copyOf(rule.getInputEntries());
        for (int at = 0; at < entries.size(); at++) {
            var text = entries.get(at).getText().getTextContent().strip();
            var input = inputs.get(at).getInputExpression().getText().getTextContent();
            if (!text.isEmpty()) conditions.put(input.strip(), text.replace("\"", ""));
        }
        return conditions;
    }

    private static long number(Rule rule, int column) {
        return Long.parseLong(output(rule, column).strip());
    }

    private static String output(Rule rule, int column) {
        return List.copyOf(rule.getOutputEntries()).get(column).getText().getTextContent();
    }

    /** The file with these amounts. */
    byte[] with(List<LimitRow> rows) {
        Map<String, LimitRow> wanted = rows.stream().collect(Collectors.toMap(LimitRow::rule, row -> row));
        for (Rule rule : table().getRules()) write(rule, wanted.get(rule.getId()));
        return Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    private void write(Rule rule, LimitRow row) {
        if (row.equals(row(rule))) return;
        var amounts = List.of(row.agent(), row.supervisor(), row.manager());
        var cells = List.copyOf(rule.getOutputEntries());
        for (int at = 0; at < amounts.size(); at++)
            cells.get(columns.get(at)).getText().setTextContent(String.valueOf(amounts.get(at)));
    }
}
