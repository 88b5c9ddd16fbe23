package org.redress.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the nodes of one process or subprocess lead to each other. */
final class Flows {
    private static final Set<String> NODES = Set.of(
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:intermediateThrowEvent",
            "bpmn:boundaryEvent",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:sendTask",
            "bpmn:businessRuleTask",
            "bpmn:receiveTask",
            "bpmn:callActivity",
            "bpmn:subProcess",
            "bpmn:exclusiveGateway",
            "bpmn:inclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:eventBasedGateway");

    private Flows() {}

    /** Whether the element is an event, an activity or a gateway. */
    static boolean isNode(Node node) {
        return NODES.contains(node.name());
    }

    /** The nodes directly inside this process or subprocess. */
    static List<Node> nodes(Node scope) {
        return scope.children().stream().filter(Flows::isNode).toList();
    }

    /** Where the node's sequence flows lead. */
    static List<Node> next(Node node) {
        Node scope = node.parent();
        return scope.childrenWith("sourceRef", node.id()).stream()
                .filter(flow -> flow.is("bpmn:sequenceFlow"))
                .flatMap(flow -> inScope(scope, flow.attr("targetRef")))
                .toList();
    }

    static Stream<Node> inScope(Node scope, String id) {
        return scope.childrenWith("id", id).stream().filter(Flows::isNode);
    }

    /** The boundary events that sit on the activity. */
    static List<Node> boundaries(Node activity) {
        return activity.parent().childrenWith("attachedToRef", activity.id());
    }

    static boolean interrupts(Node boundaryOrStart) {
        return !boundaryOrStart.attr("cancelActivity").equals("false")
                && !boundaryOrStart.attr("isInterrupting").equals("false");
    }

    /** Everything that can be reached from the given nodes, they included. */
    static Set<Node> reach(List<Node> from, Function<Node, List<Node>> next) {
        Set<Node> seen = new LinkedHashSet<>(from);
        Deque<Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.pop()).stream().filter(seen::add).forEach(open::push);
        }
        return seen;
    }

    /** The id of the process that the node belongs to; empty outside of all. */
    static String process(Node node) {
        return outermost(node).map(Node::id).orElse("");
    }

    static Optional<Node> outermost(Node node) {
        List<Node> scopes = around(node);
        return scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.get(scopes.size() - 1));
    }

    /** The subprocesses around the node, inside out, and the process last. */
    static List<Node> around(Node node) {
        return Stream.iterate(node.parent(), scope -> scope != null, Node::parent)
                .filter(scope -> scope.is("bpmn:subProcess", "bpmn:process"))
                .toList();
    }
}
