package org.redress.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.common.Channel;
import org.redress.common.Tier;
import org.redress.common.Urgency;

/**
 * Every deadline that a diagram asks for is answered in every situation that occurs: a table without a row for one of
 * them would leave a task without its time.
 */
final class HoleRules implements RuleFamily {
    private static final Pattern TEXTS = Pattern.compile("\\s*(\"[^\"]*\"\\s*(,\\s*\"[^\"]*\"\\s*)*)");
    private static final Pattern NOT = Pattern.compile("\\s*not\\((.*)\\)\\s*");

    /** The most that two tables are compared in, too. */
    static final int MOST_SITUATIONS = 5_000;

    /** What the facts can be; of a marketplace only those that the table names are known, and that there is none. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "urgency", names(Urgency.values()), "tier", names(Tier.values()), "channel", names(Channel.values()));

    private static final String NONE = "\"\"";

    private record Column(String fact, List<String> values) {}

    private record Table(List<Column> columns, Map<String, List<Node>> rows) {}

    @Override
    public void check(ModelSet set, Findings findings) {
        var asked = asked(set);
        set.decision(DeadlineTable.NAME)
                .ifPresent(decision -> decision.children("dmn:decisionTable").forEach(node -> {
                    var table = read(node);
                    table.rows().forEach((row, rules) -> {
                        if (asked.contains(row)) answered(row, table, rules, findings);
                    });
                }));
    }

    private static void answered(String row, Table table, List<Node> rules, Findings findings) {
        var telling = telling(table, rules);
        long situations = telling.stream()
                .mapToLong(at -> table.columns().get(at).values().size())
                .reduce(1, (one, other) -> Math.min(MOST_SITUATIONS + 1, one * other));
        if (situations > MOST_SITUATIONS) findings.add(Rule.TOO_MANY_SITUATIONS, rules.get(0), row, MOST_SITUATIONS);
        else hole(table, rules, telling).ifPresent(hole -> findings.add(Rule.DEADLINE_HOLE, rules.get(0), row, hole));
    }

    /** The rows that tasks carry and timers ask for. */
    private static Set<String> asked(ModelSet set) {
        var timed = set.elements("bpmn:timerEventDefinition")
                .flatMap(timer -> Timer.of(timer).stream())
                .map(Timer::row);
        var carried = set.elements("bpmn:userTask").flatMap(SetLosses::properties);
        return Stream.concat(timed, carried).collect(Collectors.toSet());
    }

    private static Table read(Node table) {
        var rules = table.children("dmn:rule").toList();
        var facts = table.children("dmn:input").map(HoleRules::fact).toList();
        var columns = IntStream.range(0, facts.size())
                .mapToObj(at -> new Column(facts.get(at), values(facts.get(at), at, rules)))
                .toList();
        int answer = table.children("dmn:output")
                .map(output -> output.attr("name"))
                .toList()
                .indexOf("deadline");
        Map<String, List<Node>> rows = answer < 0
                ? Map.of()
                : rules.stream()
                        .filter(rule -> rule.children("dmn:outputEntry").count() > answer)
                        .collect(
                                Collectors.groupingBy(rule -> answer(rule, answer), TreeMap::new, Collectors.toList()));
        return new Table(columns, rows);
    }

    private static String fact(Node input) {
        return input.children("dmn:inputExpression")
                .map(expression -> expression.childText("dmn:text"))
                .findFirst()
                .orElse("");
    }

    private static List<String> values(String fact, int column, List<Node> rules) {
        if (VALUES.containsKey(fact)) return VALUES.get(fact);
        var named = rules.stream().flatMap(rule -> Feel.texts(cell(rule, column)));
        return Stream.concat(named, Stream.of(NONE)).distinct().toList();
    }

    private static String answer(Node rule, int column) {
        return rule.children("dmn:outputEntry")
                .toList()
                .get(column)
                .childText("dmn:text")
                .replace("\"", "");
    }

    private static String cell(Node rule, int column) {
        return rule.children("dmn:inputEntry")
                .skip(column)
                .findFirst()
                .map(entry -> entry.childText("dmn:text"))
                .orElse("");
    }

    /** The columns that any of the rules asks for. */
    private static List<Integer> telling(Table table, List<Node> rules) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> rules.stream().anyMatch(rule -> !isAny(cell(rule, at))))
                .boxed()
                .toList();
    }

    /** The first situation that no rule answers, in words; facts that none of the rules asks for are left out. */
    private static Optional<String> hole(Table table, List<Node> rules, List<Integer> telling) {
        List<Map<Integer, String>> situations = List.of(Map.of());
        for (int at : telling)
            situations = with(situations, at, table.columns().get(at).values());
        return situations.stream()
                .filter(one -> rules.stream().noneMatch(rule -> answers(rule, one)))
                .findFirst()
                .map(one -> told(table, one));
    }

    private static List<Map<Integer, String>> with(List<Map<Integer, String>> all, int column, List<String> values) {
        return all.stream()
                .flatMap(one -> values.stream().map(value -> {
                    Map<Integer, String> more = new LinkedHashMap<>(one);
                    more.put(column, value);
                    return more;
                }))
                .toList();
    }

    private static boolean answers(Node rule, Map<Integer, String> situation) {
        return situation.entrySet().stream().allMatch(fact -> admits(cell(rule, fact.getKey()), fact.getValue()));
    }

    /** Whether the cell takes or leaves out texts that it names, or takes all. */
    static boolean isListed(String cell) {
        if (cell.length() > Feel.MAX_LENGTH) return false;
        var not = NOT.matcher(cell);
        return isAny(cell) || TEXTS.matcher(not.matches() ? not.group(1) : cell).matches();
    }

    /** What the fact can be, each between quotation marks; empty where that is not known. */
    static List<String> possible(String fact) {
        return VALUES.getOrDefault(fact, List.of());
    }

    private static boolean isAny(String cell) {
        return cell.isBlank() || cell.strip().equals("-");
    }

    /** What is no list of texts cannot be read here; it is taken to admit everything, so that nothing good is refused. */
    private static boolean admits(String cell, String value) {
        if (cell.length() > Feel.MAX_LENGTH) return true;
        var not = NOT.matcher(cell);
        if (not.matches() && TEXTS.matcher(not.group(1)).matches())
            return Feel.texts(cell).noneMatch(value::equals);
        return !TEXTS.matcher(cell).matches() || Feel.texts(cell).anyMatch(value::equals);
    }

    private static String told(Table table, Map<Integer, String> situation) {
        return situation.entrySet().stream()
                .map(fact -> table.columns().get(fact.getKey()).fact() + " "
                        + fact.getValue().replace("\"", ""))
                .collect(Collectors.joining(", "))
                .strip();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> '"' + value.name() + '"').toList();
    }
}
