package org.redress.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nothing in a model may run without end: calls in a circle, loops without a person or a wait, huge repetitions. */
final class LoopRules implements RuleFamily {
    static final int MAX_REPETITIONS = 1_000;

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> repetitions(loop, findings));
        set.elements("bpmn:callActivity").forEach(call -> calls(call, set, findings));
        Waits waits = new Waits(set);
        set.elements("bpmn:process", "bpmn:subProcess").forEach(scope -> circles(scope, waits, findings));
    }

    private void repetitions(Node loop, Findings findings) {
        String bound = loop.childText("bpmn:loopCardinality");
        if (!bound.matches("\\d{1,4}") || Integer.parseInt(bound) > MAX_REPETITIONS) {
            findings.add(Rule.MULTI_INSTANCE, loop, bound, MAX_REPETITIONS);
        }
    }

    private void calls(Node call, ModelSet set, Findings findings) {
        Set<String> called = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(call.attr("calledElement")));
        while (!open.isEmpty()) {
            String process = open.remove(0);
            if (called.add(process)) {
                set.process(process).stream()
                        .flatMap(found -> found.all("bpmn:callActivity"))
                        .forEach(inner -> open.add(inner.attr("calledElement")));
            }
        }
        List<Node> scopes = Flows.around(call);
        String caller = scopes.get(scopes.size() - 1).id();
        if (called.contains(caller)) {
            findings.add(Rule.CALL_CYCLE, call, caller, String.join(" → ", called));
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
