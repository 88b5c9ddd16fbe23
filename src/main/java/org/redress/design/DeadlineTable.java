package org.redress.design;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code deadlines.dmn} of the set says about each deadline: its natures and what happens when it is missed. */
final class DeadlineTable {
    static final String NAME = "deadlines";

    private final Map<String, Set<String>> natures = new HashMap<>();
    private final Map<String, Set<String>> missed = new HashMap<>();

    DeadlineTable(ModelSet set) {
        set.decision(NAME)
                .ifPresent(decision -> decision.children("dmn:decisionTable").forEach(this::read));
    }

    private void read(Node table) {
        List<String> outputs =
                table.children("dmn:output").map(output -> output.attr("name")).toList();
        table.children("dmn:rule").forEach(rule -> {
            String row = cell(rule, outputs.indexOf("deadline"));
            natures.computeIfAbsent(row, key -> new HashSet<>()).add(cell(rule, outputs.indexOf("nature")));
            missed.computeIfAbsent(row, key -> new HashSet<>()).add(cell(rule, outputs.indexOf("missed")));
        });
    }

    private static String cell(Node rule, int column) {
        List<Node> cells = rule.children("dmn:outputEntry").toList();
        return column < 0 || column >= cells.size()
                ? ""
                : cells.get(column).childText("dmn:text").replace("\"", "").strip();
    }

    boolean has(String row) {
        return natures.containsKey(row);
    }

    /** Whether a missed one must be acted on by the diagram: all but mere figures. */
    boolean needsTimer(String row) {
        return missed.getOrDefault(row, Set.of()).stream().anyMatch(action -> !action.startsWith("COUNT"));
    }

    boolean escalates(String row) {
        return missed.getOrDefault(row, Set.of()).stream().anyMatch(action -> action.startsWith("ESCALATE"));
    }

    /** The other side's time only, in every situation. */
    boolean isWait(String row) {
        return natures.getOrDefault(row, Set.of()).equals(Set.of("WAIT"));
    }

    boolean isObligation(String row) {
        return natures.getOrDefault(row, Set.of()).contains("OBLIGATION");
    }
}
