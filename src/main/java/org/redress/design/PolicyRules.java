package org.redress.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.deadline.PolicyRow;

/**
 * What a case reads from the deadlines table can be read, and no table answers anything but what its columns list: a
 * mistyped amount would stop every new case.
 */
final class PolicyRules implements RuleFamily {
    @Override
    public void check(ModelSet set, Findings findings) {
        set.decisions().forEach(decision -> decision.children("dmn:decisionTable")
                .forEach(table -> table.children("dmn:rule").forEach(rule -> {
                    answers(table, rule, findings);
                    if (decision.id().equals(DeadlineTable.NAME)) row(table, rule, findings);
                })));
    }

    private static void row(Node table, Node rule, Findings findings) {
        Map<String, String> cells = new HashMap<>();
        List<Node> outputs = table.children("dmn:output").toList();
        List<Node> entries = rule.children("dmn:outputEntry").toList();
        for (int at = 0; at < Math.min(outputs.size(), entries.size()); at++) {
            cells.put(outputs.get(at).attr("name"), plain(entries.get(at)));
        }
        new PolicyRow(cells)
                .fault()
                .ifPresent(column ->
                        findings.add(Rule.DEADLINE_ROW, rule, rule.id(), column, cells.getOrDefault(column, "")));
    }

    private static String plain(Node entry) {
        return entry.childText("dmn:text").replace("\"", "").strip();
    }

    private static void answers(Node table, Node rule, Findings findings) {
        List<Node> outputs = table.children("dmn:output").toList();
        List<Node> entries = rule.children("dmn:outputEntry").toList();
        if (outputs.size() != entries.size()) {
            findings.add(Rule.ROW_INCOMPLETE, rule, rule.id(), entries.size(), outputs.size());
            return;
        }
        for (int at = 0; at < outputs.size(); at++) {
            Set<String> listed = listed(outputs.get(at));
            String answer = entries.get(at).childText("dmn:text");
            if (!listed.isEmpty() && answer.matches("\"[^\"]*\"") && !listed.contains(answer)) {
                findings.add(Rule.ANSWER_NOT_LISTED, rule, rule.id(), answer, String.join(", ", listed));
            }
        }
    }

    private static Set<String> listed(Node output) {
        return output.children("dmn:outputValues")
                .flatMap(values -> Feel.texts(values.childText("dmn:text")))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
