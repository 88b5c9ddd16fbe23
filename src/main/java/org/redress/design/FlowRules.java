package org.redress.design;

import java.util.List;
import java.util.stream.Stream;

/** Flows lead from node to node; no way ends but at an end event, so that no case stops without an outcome. */
final class FlowRules implements RuleFamily {

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:sequenceFlow").forEach(flow -> ends(flow, findings));
        set.elements("bpmn:process", "bpmn:subProcess").forEach(scope -> {
            List<Node> nodes = Flows.nodes(scope);
            nodes.forEach(node -> choice(node, findings));
            nodes.forEach(node -> end(node, findings));
            unreached(nodes).forEach(node -> findings.add(Rule.NEVER_REACHED, node, node.id()));
        });
    }

    private static void ends(Node flow, Findings findings) {
        for (String end : List.of("sourceRef", "targetRef")) {
            if (Flows.inScope(flow.parent(), flow.attr(end)).findAny().isEmpty()) {
                findings.add(Rule.FLOW_BROKEN, flow, flow.id(), flow.attr(end));
            }
        }
    }

    // Where none of the conditions holds, a gateway stops the case and a task lets it end without a word.
    private static void choice(Node node, Findings findings) {
        if (node.is("bpmn:parallelGateway", "bpmn:eventBasedGateway")) return;
        List<Node> ways = ways(node);
        boolean chooses = node.is("bpmn:exclusiveGateway", "bpmn:inclusiveGateway") && ways.size() > 1;
        boolean conditional =
                !ways.isEmpty() && ways.stream().allMatch(way -> way.hasChild("bpmn:conditionExpression"));
        boolean otherwise = ways.stream().anyMatch(way -> way.id().equals(node.attr("default")));
        if ((chooses || conditional) && !otherwise) {
            findings.add(Rule.GATEWAY_WITHOUT_DEFAULT, node, node.id());
        }
    }

    private static void end(Node node, Findings findings) {
        if (!node.is("bpmn:endEvent")
                && !Waits.isEventSubprocess(node)
                && ways(node).isEmpty()) {
            findings.add(Rule.DEAD_END, node, node.id());
        }
    }

    private static List<Node> ways(Node node) {
        return node.parent().childrenWith("sourceRef", node.id()).stream()
                .filter(flow -> flow.is("bpmn:sequenceFlow"))
                .toList();
    }

    /** Also a ring of elements that lead to each other is reached by nobody. */
    private static List<Node> unreached(List<Node> nodes) {
        List<Node> starts = nodes.stream()
                .filter(node -> node.is("bpmn:startEvent") || Waits.isEventSubprocess(node))
                .toList();
        var reached =
                Flows.reach(starts, node -> Stream.concat(Flows.next(node).stream(), Flows.boundaries(node).stream())
                        .toList());
        return nodes.stream().filter(node -> !reached.contains(node)).toList();
    }
}
