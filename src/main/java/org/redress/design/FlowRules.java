package org.redress.design;

import java.util.List;

/** Flows lead from node to node; no way ends but at an end event, so that no case stops without an outcome. */
final class FlowRules implements RuleFamily {

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:sequenceFlow").forEach(flow -> ends(flow, findings));
        set.elements("bpmn:exclusiveGateway", "bpmn:inclusiveGateway").forEach(gateway -> choice(gateway, findings));
        set.elements("bpmn:process", "bpmn:subProcess")
                .flatMap(scope -> Flows.nodes(scope).stream())
                .filter(node -> !Waits.isEventSubprocess(node))
                .forEach(node -> ways(node, findings));
    }

    private static void ends(Node flow, Findings findings) {
        for (String end : List.of("sourceRef", "targetRef")) {
            if (Flows.inScope(flow.parent(), flow.attr(end)).findAny().isEmpty()) {
                findings.add(Rule.FLOW_BROKEN, flow, flow.id(), flow.attr(end));
            }
        }
    }

    private static void choice(Node gateway, Findings findings) {
        List<Node> ways = gateway.parent().childrenWith("sourceRef", gateway.id());
        if (ways.size() > 1 && ways.stream().noneMatch(way -> way.id().equals(gateway.attr("default")))) {
            findings.add(Rule.GATEWAY_WITHOUT_DEFAULT, gateway, gateway.id());
        }
    }

    private static void ways(Node node, Findings findings) {
        boolean ends = node.is("bpmn:endEvent");
        boolean starts = node.is("bpmn:startEvent", "bpmn:boundaryEvent");
        if (!ends && node.parent().childrenWith("sourceRef", node.id()).isEmpty()) {
            findings.add(Rule.DEAD_END, node, node.id());
        }
        if (!starts && node.parent().childrenWith("targetRef", node.id()).isEmpty()) {
            findings.add(Rule.NEVER_REACHED, node, node.id());
        }
    }
}
