package org.redress.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What waits for several ways is only passed if something begins them at once; ways that exclude each other never all come. */
final class JoinRules implements RuleFamily {
    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:process", "bpmn:subProcess").forEach(scope -> {
            var joins = Flows.nodes(scope).stream()
                    .filter(node -> node.is("bpmn:parallelGateway"))
                    .filter(node -> into(node).size() > 1)
                    .toList();
            if (!joins.isEmpty()) {
                var splits = Flows.nodes(scope).stream()
                        .map(JoinRules::branches)
                        .filter(branches -> branches.size() > 1)
                        .toList();
                joins.forEach(join -> join(join, splits, findings));
            }
        });
    }

    private static void join(Node join, List<List<Node>> splits, Findings findings) {
        Map<Node, Set<Node>> before = new LinkedHashMap<>();
        into(join).forEach(flow -> before.put(flow, Flows.reach(List.of(flow), node -> backward(node, join))));
        Node first = into(join).get(0);
        before.keySet().stream()
                .filter(flow -> flow != first)
                .filter(flow -> splits.stream().noneMatch(split -> begins(split, before.get(first), before.get(flow))))
                .forEach(flow -> findings.add(Rule.JOIN_NEVER_COMPLETE, join, join.id(), first.id(), flow.id()));
    }

    /** Whether one branch leads to the one way and another to the other. */
    private static boolean begins(List<Node> branches, Set<Node> one, Set<Node> other) {
        return branches.stream().filter(one::contains).anyMatch(branch -> branches.stream()
                .anyMatch(second -> second != branch && other.contains(second)));
    }

    /** The ways that go on at once behind the node: its flows, and what happens beside it without ending it. */
    private static List<Node> branches(Node node) {
        List<Node> branches = new ArrayList<>();
        if (!node.is("bpmn:exclusiveGateway", "bpmn:eventBasedGateway"))
            branches.addAll(node.parent().childrenWith("sourceRef", node.id()));
        Flows.boundaries(node).stream()
                .filter(event -> !Flows.interrupts(event))
                .forEach(branches::add);
        return branches;
    }

    private static List<Node> into(Node node) {
        return node.parent().childrenWith("targetRef", node.id()).stream()
                .filter(flow -> flow.is("bpmn:sequenceFlow"))
                .toList();
    }

    /** From a flow to where it comes from, from an element to its flows and what it sits on; not past the join. */
    private static List<Node> backward(Node node, Node join) {
        if (node == join) return List.of();
        if (node.is("bpmn:sequenceFlow"))
            return Flows.inScope(node.parent(), node.attr("sourceRef")).toList();
        return Stream.concat(into(node).stream(), Flows.inScope(node.parent(), node.attr("attachedToRef")))
                .toList();
    }
}
