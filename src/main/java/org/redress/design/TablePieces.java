package org.redress.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.design.FileDifference.Piece;

/** The decisions of a file with their inputs, outputs and rules by id; a rule says its cells by the names of the columns. */
final class TablePieces {
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    static Map<String, Piece> of(Node tree) {
        var pieces = new TablePieces();
        tree.all("dmn:decision").forEach(pieces::decision);
        return pieces.pieces;
    }

    private void decision(Node decision) {
        pieces.put(decision.id(), new Piece("decision", decision.attr("name"), said(decision, "decisionTable"), ""));
        decision.children("dmn:decisionTable").forEach(this::table);
    }

    private void table(Node table) {
        List<Node> inputs = table.children("dmn:input").toList();
        List<Node> outputs = table.children("dmn:output").toList();
        pieces.put(table.id(), new Piece("decisionTable", "", attributes(table), ""));
        inputs.forEach(input -> pieces.put(input.id(), new Piece("input", column(input), said(input, ""), "")));
        outputs.forEach(output -> pieces.put(output.id(), new Piece("output", column(output), said(output, ""), "")));
        boolean ordered = !List.of("COLLECT", "ANY", "UNIQUE", "").contains(table.attr("hitPolicy"));
        var naming = table.attr("hitPolicy").equals("COLLECT") ? outputs.subList(0, 1) : List.<Node>of();
        var above = "";
        for (Node rule : table.children("dmn:rule").toList()) {
            var situation = new LinkedHashMap<String, String>();
            put(situation, naming, cells(rule, "dmn:outputEntry"));
            put(situation, inputs, cells(rule, "dmn:inputEntry"));
            situation.values().removeIf("-"::equals);
            pieces.put(rule.id(), rule(rule, situation, ordered ? above : "", inputs, outputs));
            above = rule.id();
        }
    }

    // Which rule stands above only counts where the first one answers.
    private static Piece rule(
            Node rule, Map<String, String> situation, String above, List<Node> inputs, List<Node> outputs) {
        var says = new TreeMap<String, String>();
        put(says, inputs, cells(rule, "dmn:inputEntry"));
        put(says, outputs, cells(rule, "dmn:outputEntry"));
        var note = rule.childText("dmn:description");
        if (!note.isEmpty()) says.put("description", note);
        return new Piece("rule", note, situation, says, above);
    }

    private static List<String> cells(Node rule, String kind) {
        return rule.children(kind).map(cell -> cell.childText("dmn:text")).toList();
    }

    private static void put(Map<String, String> says, List<Node> columns, List<String> cells) {
        for (int at = 0; at < Math.min(columns.size(), cells.size()); at++)
            if (!cells.get(at).isEmpty()) says.put(column(columns.get(at)), cells.get(at));
    }

    private static String column(Node column) {
        if (column.is("dmn:output")) return column.attr("name");
        return column.children("dmn:inputExpression")
                .findFirst()
                .map(one -> one.childText("dmn:text"))
                .orElse(column.id());
    }

    private static Map<String, String> said(Node node, String without) {
        var says = new TreeMap<>(attributes(node));
        for (Node child : node.children())
            if (!child.name().equals("dmn:" + without) && child.all().noneMatch(one -> one.is("dmn:rule"))) {
                child.all().filter(part -> !part.text().isEmpty()).forEach(part -> says.put(name(part), part.text()));
                attributes(child).forEach((name, value) -> says.put(name(child) + "." + name, value));
            }
        return says;
    }

    private static Map<String, String> attributes(Node node) {
        var says = new TreeMap<>(node.attributes());
        says.keySet().removeIf(name -> name.equals("id") || name.startsWith("biodi:"));
        return says;
    }

    private static String name(Node node) {
        return node.name().substring(node.name().indexOf(':') + 1);
    }
}
