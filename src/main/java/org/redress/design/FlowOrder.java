package org.redress.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The elements of a process in the order in which a case meets them: an element stands before those that follow it,
 * what happens on an activity directly behind it, and event subprocesses last.
 */
final class FlowOrder {
    private final List<Node> order = new ArrayList<>();

    private FlowOrder() {}

    static List<Node> of(Node process) {
        FlowOrder all = new FlowOrder();
        all.scope(process);
        return all.order;
    }

    private void scope(Node scope) {
        for (Node node : sorted(scope)) {
            order.add(node);
            if (node.is("bpmn:subProcess")) scope(node);
        }
    }

    // What is finished last comes first: whoever waits for an event is begun before the way from the start is.
    private static List<Node> sorted(Node scope) {
        List<Node> begun = new ArrayList<>(Flows.nodes(scope));
        Collections.reverse(begun);
        begun.sort(Comparator.comparingInt(FlowOrder::turn));
        List<Node> finished = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        begun.forEach(node -> finish(node, seen, finished));
        Collections.reverse(finished);
        return finished;
    }

    private static int turn(Node node) {
        if (isEventSubprocess(node)) return 0;
        return node.is("bpmn:startEvent") ? 1 : 2;
    }

    private static boolean isEventSubprocess(Node node) {
        return node.attr("triggeredByEvent").equals("true");
    }

    private static void finish(Node node, Set<Node> seen, List<Node> finished) {
        if (!seen.add(node)) return;
        List<Node> next = new ArrayList<>(Flows.next(node));
        Collections.reverse(next);
        next.forEach(one -> finish(one, seen, finished));
        Flows.boundaries(node).stream().filter(Flows::isNode).forEach(one -> finish(one, seen, finished));
        finished.add(node);
    }
}
