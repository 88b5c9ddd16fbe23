package org.redress.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Nothing in a model may run without end: calls in a circle, loops without a person or a wait, huge repetitions. */
final class LoopRules implements RuleFamily {
    static final int MAX_REPETITIONS = 1_000;
    /** A number, or one that the case decides with a most that the diagram states. */
    private static final Pattern MOST = Pattern.compile(
            "(?:\\$\\{repetitions\\.of\\(execution, ?'\\w{1,60}', ?(?=\\d{1,4}\\)}$))?(?<most>\\d{1,4})(?:\\)})?");

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> repetitions(loop, findings));
        Map<String, List<String>> graph = callGraph(set);
        set.elements("bpmn:callActivity").forEach(call -> calls(call, graph, findings));
        Waits waits = new Waits(set);
        set.elements("bpmn:process", "bpmn:subProcess").forEach(scope -> circles(scope, waits, findings));
    }

    private void repetitions(Node loop, Findings findings) {
        String bound = loop.childText("bpmn:loopCardinality");
        Matcher most = MOST.matcher(bound);
        if (!most.matches() || Integer.parseInt(most.group("most")) > MAX_REPETITIONS) {
            findings.add(Rule.MULTI_INSTANCE, loop, bound, MAX_REPETITIONS);
        }
    }

    private static Map<String, List<String>> callGraph(ModelSet set) {
        return set.elements("bpmn:callActivity")
                .collect(Collectors.groupingBy(
                        LoopRules::caller,
                        Collectors.mapping(call -> call.attr("calledElement"), Collectors.toList())));
    }

    private static String caller(Node call) {
        List<Node> scopes = Flows.around(call);
        return scopes.get(scopes.size() - 1).id();
    }

    private void calls(Node call, Map<String, List<String>> graph, Findings findings) {
        Set<String> called = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(call.attr("calledElement")));
        while (!open.isEmpty()) {
            String process = open.remove(open.size() - 1);
            if (called.add(process)) {
                open.addAll(graph.getOrDefault(process, List.of()));
            }
        }
        if (called.contains(caller(call))) {
            findings.add(Rule.CALL_CYCLE, call, caller(call), String.join(" → ", called));
        }
    }

    private void circles(Node scope, Waits waits, Findings findings) {
        Set<Node> left = new LinkedHashSet<>(Flows.nodes(scope));
        // Peel off what leads nowhere within the rest; what is left at the end runs in a circle or into one.
        while (left.removeIf(node -> waits.onward(node).stream().noneMatch(left::contains))) {}
        left.stream()
                .filter(node -> Flows.reach(waits.onward(node), waits::onward).contains(node))
                .findFirst()
                .ifPresent(node -> findings.add(Rule.AUTOMATIC_LOOP, node, node.id()));
    }
}
