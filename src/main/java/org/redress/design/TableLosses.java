package org.redress.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.common.Refusal;
import org.redress.deadline.Loss;
import org.redress.deadline.Losses;
import org.redress.engine.TrialTable;

/**
 * Asks two tables of deadlines in every situation that either of them tells apart, so that also a row which only ranks
 * lower than before, or fits less often, is noticed.
 */
final class TableLosses {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final int MOST = HoleRules.MOST_SITUATIONS;

    private final TrialTable before;
    private final TrialTable after;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private TableLosses(byte[] before, byte[] after) {
        this.before = TrialTable.read(DeadlineTable.NAME, before);
        this.after = TrialTable.read(DeadlineTable.NAME, after);
    }

    static List<Loss> between(byte[] before, byte[] after, Collection<Node> bothTrees) {
        var losses = new TableLosses(before, after);
        bothTrees.forEach(losses::collect);
        return losses.all(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** What is lost where an element minds another row from now on. */
    static List<Loss> between(byte[] before, byte[] after, Collection<Node> bothTrees, String was, String is) {
        var losses = new TableLosses(before, after);
        bothTrees.forEach(losses::collect);
        return losses.all(rows -> of(was, was, rows), rows -> of(is, was, rows));
    }

    /** The rows of one deadline, under this name. */
    private static List<Map<String, Object>> of(String deadline, String name, List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> deadline.equals(row.get("deadline")))
                .map(row -> {
                    var named = new HashMap<>(row);
                    named.put("deadline", name);
                    return (Map<String, Object>) named;
                })
                .toList();
    }

    /** What the cells of each input name; null stands for every value that none of them names. */
    private void collect(Node tree) {
        var inputs = tree.all("dmn:input").toList();
        for (int at = 0; at < inputs.size(); at++) {
            int column = at;
            var cells = tree.all("dmn:rule")
                    .flatMap(
                            rule -> rule.children("dmn:inputEntry").skip(column).limit(1))
                    .map(cell -> cell.childText("dmn:text"))
                    .toList();
            var input = inputs.get(at).all("dmn:inputExpression").findFirst();
            input.ifPresent(expression -> add(expression.childText("dmn:text"), cells));
        }
    }

    /** A cell that reckons may fit values that none of them names; then all are tried that can be. */
    private void add(String input, List<String> cells) {
        Set<String> known = new LinkedHashSet<>(values.getOrDefault(input, List.of()));
        var possible = cells.stream().allMatch(HoleRules::isListed) ? List.<String>of() : HoleRules.possible(input);
        Stream.concat(cells.stream(), possible.stream())
                .flatMap(cell -> LITERAL.matcher(cell).results())
                .map(found -> found.group(1))
                .forEach(known::add);
        known.add(null);
        values.put(input, new ArrayList<>(known));
    }

    private List<Loss> all(
            UnaryOperator<List<Map<String, Object>>> were, UnaryOperator<List<Map<String, Object>>> are) {
        if (values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST + 1, a * b)) > MOST)
            throw new Refusal("too-many-situations", 422, null, MOST);
        Map<Loss, Map<String, Set<String>>> found = new LinkedHashMap<>();
        for (Map<String, String> situation : situations())
            for (Loss loss : Losses.between(were.apply(before.rows(situation)), are.apply(after.rows(situation)), ""))
                situation.forEach((input, value) -> found.computeIfAbsent(loss, first -> new LinkedHashMap<>())
                        .computeIfAbsent(input, first -> new TreeSet<>())
                        .add(value == null ? "-" : value));
        return found.entrySet().stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Map<String, String>> situations() {
        List<Map<String, String>> all = List.of(Map.of());
        for (var input : values.entrySet())
            all = all.stream()
                    .flatMap(one -> input.getValue().stream().map(value -> with(one, input.getKey(), value)))
                    .toList();
        return all;
    }

    private static Map<String, String> with(Map<String, String> one, String input, String value) {
        var more = new HashMap<>(one);
        more.put(input, value);
        return more;
    }

    /** An input in all of whose values the same is lost goes without saying. */
    private Loss named(Loss loss, Map<String, Set<String>> where) {
        var situation = values.keySet().stream()
                .filter(input -> where.get(input).size() < values.get(input).size())
                .map(input -> input + " " + String.join("|", where.get(input)))
                .collect(Collectors.joining(", "));
        return new Loss(loss.kind(), loss.deadline(), situation, loss.before(), loss.after());
    }
}
