package org.redress.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Every combination of input values with the rules that match it. Each cell is asked once per value and the answers are
 * intersected, so that a hundred thousand combinations take no longer than a few thousand cells.
 */
final class Combinations {
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private final List<Column> columns = new ArrayList<>();
    private final int rules;

    private record Column(String input, Map<Object, BitSet> matches) {}

    Combinations(TableFile table, Map<String, ? extends List<?>> values) {
        rules = table.rules().size();
        List<String> inputs = table.inputs();
        for (int column = 0; column < inputs.size(); column++) {
            columns.add(column(table, column, inputs.get(column), values.get(inputs.get(column))));
        }
    }

    private static Column column(TableFile table, int column, String input, List<?> values) {
        Map<Object, BitSet> matches = new LinkedHashMap<>();
        for (Object value : values == null ? table.listed(input) : values) {
            BitSet matching = new BitSet();
            for (int rule = 0; rule < table.rules().size(); rule++) {
                matching.set(rule, matches(table.rules().get(rule), column, value));
            }
            matches.put(value, matching);
        }
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("no values given or listed for " + input);
        }
        return new Column(input, matches);
    }

    private static boolean matches(Rule rule, int column, Object value) {
        InputEntry entry = List.copyOf(rule.getInputEntries()).get(column);
        String test = entry.getText().getTextContent();
        return test.isBlank()
                || FEEL.evaluateSimpleUnaryTests(
                        test, "cell", Variables.putValue("cell", value).asVariableContext());
    }

    /** Hands over each combination and the numbers of its matching rules, from the top. */
    void each(BiConsumer<Map<String, Object>, BitSet> check) {
        BitSet all = new BitSet();
        all.set(0, rules);
        each(0, new LinkedHashMap<>(), all, check);
    }

    private void each(int depth, Map<String, Object> so, BitSet left, BiConsumer<Map<String, Object>, BitSet> check) {
        if (depth == columns.size()) {
            check.accept(so, left);
            return;
        }
        Column column = columns.get(depth);
        column.matches().forEach((value, matching) -> {
            BitSet both = (BitSet) left.clone();
            both.and(matching);
            so.put(column.input(), value);
            each(depth + 1, so, both, check);
        });
    }
}
