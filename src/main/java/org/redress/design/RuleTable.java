package org.redress.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decision table with its rules, cell by cell, as the handbook shows it. */
public record RuleTable(
        String id,
        String name,
        String about,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {
    /** A column: the fact or answer it stands for, and what the table calls it. */
    public record Column(String fact, String label) {}

    /** A rule: its cells from left to right as they are written, and where it comes from. */
    public record Row(String id, List<String> when, Map<String, String> then, String source) {
        /** The answer in one column without quotation marks; empty if there is no such column. */
        public String value(String output) {
            return then.getOrDefault(output, "").replace("\"", "");
        }
    }

    static RuleTable of(Node decision) {
        Node table = decision.children("dmn:decisionTable").findFirst().orElseThrow();
        List<Column> outputs = table.children("dmn:output")
                .map(output -> new Column(output.attr("name"), output.attr("label")))
                .toList();
        return new RuleTable(
                decision.id(),
                decision.attr("name"),
                decision.childText("dmn:description"),
                table.attr("hitPolicy").isEmpty() ? "UNIQUE" : table.attr("hitPolicy"),
                table.children("dmn:input").map(RuleTable::input).toList(),
                outputs,
                table.children("dmn:rule").map(rule -> row(rule, outputs)).toList());
    }

    private static Column input(Node input) {
        String fact = input.children("dmn:inputExpression")
                .map(expression -> expression.childText("dmn:text"))
                .findFirst()
                .orElse("");
        return new Column(fact, input.attr("label"));
    }

    private static Row row(Node rule, List<Column> outputs) {
        List<String> answers = cells(rule, "dmn:outputEntry");
        Map<String, String> then = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(answers.size(), outputs.size()); column++) {
            then.put(outputs.get(column).fact(), answers.get(column));
        }
        return new Row(rule.id(), cells(rule, "dmn:inputEntry"), then, source(rule));
    }

    private static List<String> cells(Node rule, String kind) {
        return rule.children(kind).map(cell -> cell.childText("dmn:text")).toList();
    }

    /** Our tables write it as the description of the rule; the Modeler also knows a column for it. */
    private static String source(Node rule) {
        List<String> parts = new ArrayList<>(List.of(rule.childText("dmn:description")));
        rule.children("dmn:annotationEntry")
                .map(entry -> entry.childText("dmn:text"))
                .forEach(parts::add);
        return String.join(" ", parts).strip();
    }
}
