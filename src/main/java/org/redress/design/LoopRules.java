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
    static final String LOOP = "bpmn:multiInstanceLoopCharacteristics";

    static final int MAX_REPETITIONS = 1_000;

    /** What all repetitions of a loop may enter at once; the engine stops a case somewhat above that. */
    static final int MAX_STEPS = 4_000;

    /** A number, or one that the case decides with a most that the diagram states. */
    private static final Pattern MOST = Pattern.compile(
            "(?:\\$\\{repetitions\\.of\\(execution, ?'\\w{1,60}', ?(?=\\d{1,4}\\)}$))?(?<most>\\d{1,4})(?:\\)})?");

    @Override
    public void check(ModelSet set, Findings findings) {
        Map<String, List<String>> graph = callGraph(set);
        set.elements("bpmn:callActivity").forEach(call -> calls(call, graph, findings));
        Waits waits = new Waits(set);
        Steps steps = new Steps(set, waits);
        set.elements(LOOP).forEach(loop -> repetitions(loop, steps, findings));
        set.elements("bpmn:process", "bpmn:subProcess").forEach(scope -> circles(scope, waits, findings));
    }

    private void repetitions(Node loop, Steps steps, Findings findings) {
        long allowed = Math.min(MAX_REPETITIONS, MAX_STEPS / steps.once(loop.parent()));
        if (most(loop) > allowed) {
            findings.add(Rule.MULTI_INSTANCE, loop, loop.childText("bpmn:loopCardinality"), allowed);
        }
    }

    /** The most that the loop may be repeated; more than is ever allowed where it does not say. */
    static int most(Node loop) {
        Matcher most = MOST.matcher(loop.childText("bpmn:loopCardinality"));
        return most.matches() ? Integer.parseInt(most.group("most")) : MAX_STEPS + 1;
    }

    private static Map<String, List<String>> callGraph(ModelSet set) {
        return set.elements("bpmn:callActivity")
                .collect(Collectors.groupingBy(
                        Flows::process, Collectors.mapping(call -> call.attr("calledElement"), Collectors.toList())));
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
        if (called.contains(Flows.process(call))) {
            findings.add(Rule.CALL_CYCLE, call, Flows.process(call), String.join(" → ", called));
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
