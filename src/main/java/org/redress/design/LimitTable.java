package org.redress.design;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The amounts in {@code remedy.dmn}, read and written in their cells; everything else of the table stays as it is. */
final class LimitTable {
    static final String FILE = "processes/decisions/remedy.dmn";
    static final List<String> LIMITS = List.of("agentLimitMinor", "supervisorLimitMinor", "managerLimitMinor");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

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

    /** The rows whose three amounts are plain numbers. */
    List<LimitRow> rows() {
        return table().getRules().stream().filter(this::plain).map(this::row).toList();
    }

    /** The other rows: what a designer has counted out there is changed there. */
    List<CountedLimit> counted() {
        return table().getRules().stream()
                .filter(rule -> !plain(rule))
                .map(rule -> new CountedLimit(rule.getId(), name(rule), when(rule), cells(rule)))
                .toList();
    }

    /** Every row with its three cells as they are written. */
    List<CountedLimit> all() {
        return table().getRules().stream()
                .map(rule -> new CountedLimit(rule.getId(), name(rule), when(rule), cells(rule)))
                .toList();
    }

    private boolean plain(Rule rule) {
        return cells(rule).stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private LimitRow row(Rule rule) {
        var amounts = cells(rule).stream().map(Long::parseLong).toList();
        return new LimitRow(rule.getId(), name(rule), when(rule), amounts.get(0), amounts.get(1), amounts.get(2));
    }

    private String name(Rule rule) {
        return output(rule, remedy).replace("\"", "");
    }

    private List<String> cells(Rule rule) {
        return columns.stream().map(column -> output(rule, column).strip()).toList();
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

    private static String output(Rule rule, int column) {
        if (column < 0) return "";
        var cell = List.copyOf(rule.getOutputEntries()).get(column).getText();
        return cell == null ? "" : cell.getTextContent();
    }

    /** The file with these amounts. */
    byte[] with(List<LimitRow> rows) {
        Map<String, LimitRow> wanted = rows.stream().collect(Collectors.toMap(LimitRow::rule, row -> row));
        for (Rule rule : table().getRules()) if (plain(rule)) write(rule, wanted.get(rule.getId()));
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
