package org.redress.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Of several rows for one deadline the highest rank counts, so two that may meet in one case differ in rank. */
final class RankRules implements RuleFamily {
    /** A row as far as it matters here. */
    private record Row(Node rule, String deadline, String rank, List<Cell> inputs) {
        boolean meets(Row other) {
            return deadline.equals(other.deadline)
                    && rank.equals(other.rank)
                    && IntStream.range(0, Math.min(inputs.size(), other.inputs.size()))
                            .allMatch(at -> inputs.get(at).meets(other.inputs.get(at)));
        }
    }

    /** What a cell takes: these values, or all but these. */
    private record Cell(boolean allBut, Set<String> values) {
        static Cell of(Node entry) {
            String text = entry.childText("dmn:text");
            // What reckons may take anything.
            if (!HoleRules.isListed(text)) return new Cell(true, Set.of());
            Set<String> values = Feel.texts(text).collect(Collectors.toSet());
            return new Cell(values.isEmpty() || text.startsWith("not"), values);
        }

        boolean meets(Cell other) {
            if (allBut && other.allBut) return true;
            if (allBut) return !values.containsAll(other.values);
            return other.allBut ? other.meets(this) : !Collections.disjoint(values, other.values);
        }
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.decision(DeadlineTable.NAME).ifPresent(decision -> decision.children("dmn:decisionTable")
                .forEach(table -> meetings(rows(table), findings)));
    }

    private static void meetings(List<Row> rows, Findings findings) {
        List<Row> before = new ArrayList<>();
        for (Row row : rows) {
            before.stream()
                    .filter(row::meets)
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            Rule.DEADLINE_TWICE,
                            row.rule(),
                            other.rule().id(),
                            row.rule().id(),
                            row.deadline()));
            before.add(row);
        }
    }

    private static List<Row> rows(Node table) {
        List<String> outputs =
                table.children("dmn:output").map(output -> output.attr("name")).toList();
        return table.children("dmn:rule")
                .map(rule -> new Row(
                        rule,
                        cell(rule, outputs.indexOf("deadline")),
                        cell(rule, outputs.indexOf("rank")),
                        rule.children("dmn:inputEntry").map(Cell::of).toList()))
                .toList();
    }

    private static String cell(Node rule, int column) {
        List<Node> cells = rule.children("dmn:outputEntry").toList();
        return column < 0 || column >= cells.size() ? "" : cells.get(column).childText("dmn:text");
    }
}
