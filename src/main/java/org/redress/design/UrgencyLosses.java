package org.redress.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.redress.common.Refusal;
import org.redress.deadline.Loss;
import org.redress.engine.TrialTable;

/**
 * Where a case is taken for less urgent than before: all its promises get longer, though no amount changes. Both tables
 * are asked in situations made of every two rows of theirs, one laid over the other.
 */
final class UrgencyLosses {
    private static final List<String> TABLES = List.of("triage", "review-triage");
    private static final List<String> RANKS = List.of("LOW", "GENERAL", "URGENT");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final int MOST = 40_000;

    /** What the cells of each input name, and in each situation where nothing else is said. */
    private final Map<String, Object> otherwise = new TreeMap<>();

    private final Set<Map<String, Object>> rows = new LinkedHashSet<>();

    private UrgencyLosses() {
        rows.add(Map.of());
    }

    static List<Loss> between(Map<String, byte[]> before, Map<String, byte[]> after, ModelSet old, ModelSet young) {
        return TABLES.stream()
                .flatMap(table -> {
                    var path = "processes/decisions/" + table + ".dmn";
                    byte[] was = before.get(path);
                    byte[] will = after.get(path);
                    if (was == null || will == null || Arrays.equals(was, will)) return Stream.of();
                    var trees = List.of(old.tables().get(path), young.tables().get(path));
                    if (cells(trees.get(0)).equals(cells(trees.get(1)))) return Stream.of();
                    return of(table, TrialTable.read(table, was), TrialTable.read(table, will), trees);
                })
                .toList();
    }

    /** All that decides; what is only explained asks nothing. */
    private static List<String> cells(Node tree) {
        return Stream.concat(
                        tree.all("dmn:decisionTable").map(table -> table.attr("hitPolicy")),
                        tree.all("dmn:text")
                                .filter(text -> !text.parent().is("dmn:annotationEntry"))
                                .map(Node::text))
                .toList();
    }

    private static Stream<Loss> of(String table, TrialTable before, TrialTable after, List<Node> bothTrees) {
        var losses = new UrgencyLosses();
        bothTrees.forEach(losses::collect);
        Map<String, Loss> found = new LinkedHashMap<>();
        for (Map<String, Object> situation : losses.situations()) {
            var was = urgency(before, situation);
            var is = urgency(after, situation);
            if (RANKS.indexOf(is) < RANKS.indexOf(was))
                found.putIfAbsent(was + is, new Loss(Loss.Kind.LESS_URGENT, table, losses.told(situation), was, is));
        }
        return found.values().stream();
    }

    /** Empty where no row fits, or several where only one may. */
    private static String urgency(TrialTable table, Map<String, Object> situation) {
        try {
            return table.rows(situation).stream()
                    .findFirst()
                    .map(row -> String.valueOf(row.get("urgency")))
                    .orElse("");
        } catch (DmnEngineException several) {
            return "";
        }
    }

    private void collect(Node tree) {
        var inputs = tree.all("dmn:inputExpression")
                .map(input -> input.childText("dmn:text"))
                .toList();
        tree.all("dmn:rule").forEach(rule -> {
            Map<String, List<Object>> named = new LinkedHashMap<>();
            var cells = rule.children("dmn:inputEntry")
                    .map(cell -> cell.childText("dmn:text"))
                    .toList();
            for (int at = 0; at < Math.min(inputs.size(), cells.size()); at++) {
                var values = values(cells.get(at));
                if (!values.isEmpty()) named.put(inputs.get(at), values);
            }
            named.forEach((input, values) -> otherwise.putIfAbsent(input, none(values.get(0))));
            add(named);
        });
    }

    /** Each value that the row names at least once. */
    private void add(Map<String, List<Object>> named) {
        int most = named.values().stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            Map<String, Object> row = new TreeMap<>();
            for (var input : named.entrySet())
                row.put(
                        input.getKey(),
                        input.getValue().get(turn % input.getValue().size()));
            rows.add(row);
        }
    }

    private static List<Object> values(String cell) {
        if (cell.equals("true") || cell.equals("false")) return List.of(Boolean.valueOf(cell));
        var texts =
                Feel.texts(cell).map(text -> (Object) text.replace("\"", "")).toList();
        if (!texts.isEmpty()) return texts;
        return NUMBER.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .flatMap(number -> Stream.<Object>of(number, number + 1, number - 1))
                .toList();
    }

    private static Object none(Object like) {
        return like instanceof Boolean ? Boolean.FALSE : like instanceof Long ? (Object) 0L : "-";
    }

    private List<Map<String, Object>> situations() {
        if ((long) rows.size() * rows.size() > MOST) throw new Refusal("too-many-situations", 422, null, MOST);
        Set<Map<String, Object>> situations = new LinkedHashSet<>();
        for (var below : rows)
            for (var above : rows) {
                Map<String, Object> both = new TreeMap<>(otherwise);
                both.putAll(below);
                both.putAll(above);
                situations.add(both);
            }
        return new ArrayList<>(situations);
    }

    private String told(Map<String, Object> situation) {
        return situation.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(otherwise.get(fact.getKey())))
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
