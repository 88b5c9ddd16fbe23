package org.redress.design;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.deadline.PolicyRow;

/**
 * What a case reads from the deadlines table can be read, and no table answers anything but what its columns list: a
 * mistyped amount would stop every new case.
 */
final class PolicyRules implements RuleFamily {
    private static final Set<String> BARE = Set.of("pausable", "rank");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]+");

    @Override
    public void check(ModelSet set, Findings findings) {
        set.decisions().forEach(decision -> decision.children("dmn:decisionTable")
                .forEach(table -> table.children("dmn:rule").forEach(rule -> {
                    answers(table, rule, findings);
                    if (decision.id().equals(DeadlineTable.NAME)) row(table, rule, findings);
                })));
    }

    private static void row(Node table, Node rule, Findings findings) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, String> cells = new HashMap<>();
        List<Node> outputs = table.children("dmn:output").toList();
        List<Node> entries = rule.children("dmn:outputEntry").toList();
        for (int at = 0; at < Math.min(outputs.size(), entries.size()); at++) {
            String cell = entries.get(at).childText("dmn:text");
            written.put(outputs.get(at).attr("name"), cell);
            cells.put(outputs.get(at).attr("name"), cell.replace("\"", "").strip());
        }
        written.keySet().stream()
                .filter(column -> !isLiteral(column, written.get(column)))
                .findFirst()
                .or(() -> new PolicyRow(cells).fault())
                .ifPresent(column ->
                        findings.add(Rule.DEADLINE_ROW, rule, rule.id(), column, written.getOrDefault(column, "")));
    }

    /** Words without quotation marks name a fact, and what is reckoned out nobody can check or compare. */
    private static boolean isLiteral(String column, String cell) {
        return BARE.contains(column)
                ? cell.matches("-?\\w+")
                : cell.isEmpty() || TEXT.matcher(cell).matches();
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
            boolean word =
                    TEXT.matcher(answer).matches() || WORD.matcher(answer).matches();
            if (!listed.isEmpty() && word && !listed.contains(answer)) {
                findings.add(Rule.ANSWER_NOT_LISTED, rule, rule.id(), answer, String.join(", ", listed));
            }
        }
    }

    private static Set<String> listed(Node output) {
        return output.children("dmn:outputValues")
                .flatMap(values -> Feel.texts(values.childText("dmn:text")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
