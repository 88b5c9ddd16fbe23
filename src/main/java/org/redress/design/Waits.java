package org.redress.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which nodes a token can pass without anybody or anything outside having to act. */
final class Waits {
    private final ModelSet set;
    private final Set<String> calling = new HashSet<>();
    private final Map<Node, List<Node>> known = new HashMap<>();

    Waits(ModelSet set) {
        this.set = set;
    }

    /** Where a token goes on its own after entering this node; empty if it has to wait there. */
    List<Node> onward(Node node) {
        List<Node> before = known.get(node);
        if (before == null) {
            before = findOnward(node);
            known.put(node, before);
        }
        return before;
    }

    private List<Node> findOnward(Node node) {
        List<Node> onward = new ArrayList<>();
        if (passes(node)) {
            onward.addAll(Flows.next(node));
        }
        Flows.boundaries(node).stream()
                .filter(event -> event.hasChild("bpmn:errorEventDefinition") && mayFail(node))
                .forEach(onward::add);
        return onward;
    }

    private boolean passes(Node node) {
        return switch (node.name()) {
            case "bpmn:userTask", "bpmn:receiveTask", "bpmn:eventBasedGateway", "bpmn:intermediateCatchEvent" -> false;
            case "bpmn:serviceTask", "bpmn:sendTask" -> !isExternal(node);
            case "bpmn:subProcess" -> !isEventSubprocess(node) && passesThrough(node);
            case "bpmn:callActivity" -> passesCalled(node.attr("calledElement"));
            default -> true;
        };
    }

    private boolean passesThrough(Node scope) {
        return freely(scope).stream().anyMatch(node -> node.is("bpmn:endEvent"));
    }

    private boolean passesCalled(String process) {
        // A circle of calls is refused by its own rule; here it only must not be followed for ever.
        if (!calling.add(process)) {
            return true;
        }
        boolean passes = set.process(process).map(this::passesThrough).orElse(true);
        calling.remove(process);
        return passes;
    }

    private boolean mayFail(Node activity) {
        return switch (activity.name()) {
            case "bpmn:userTask", "bpmn:receiveTask" -> false;
            case "bpmn:serviceTask", "bpmn:sendTask" -> !isExternal(activity);
            case "bpmn:subProcess" -> freely(activity).stream().anyMatch(this::throwsError);
            default -> true;
        };
    }

    private boolean throwsError(Node node) {
        return node.hasChild("bpmn:errorEventDefinition") && node.is("bpmn:endEvent")
                || node.is("bpmn:serviceTask", "bpmn:sendTask") && !isExternal(node)
                || node.is("bpmn:businessRuleTask");
    }

    /** What a token enters in the process or subprocess before it has to wait. */
    Set<Node> freely(Node scope) {
        List<Node> starts = Flows.nodes(scope).stream()
                .filter(node -> node.is("bpmn:startEvent"))
                .toList();
        return Flows.reach(starts, this::onward);
    }

    static boolean isExternal(Node task) {
        return task.attr("camunda:type").equals("external");
    }

    static boolean isEventSubprocess(Node node) {
        return node.attr("triggeredByEvent").equals("true");
    }
}
