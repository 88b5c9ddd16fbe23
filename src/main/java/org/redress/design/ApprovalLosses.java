package org.redress.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.deadline.Loss;

/**
 * Where a second person is asked no more, or one of lower rank, or on another condition. A task is an approval if the
 * deadline it runs on is one; whether a changed condition asks less often cannot be said, so it counts as that.
 */
final class ApprovalLosses {
    private static final Set<String> ROWS = Set.of("approval", "refusal-check", "block-confirmation");
    private static final List<String> RANKS = List.of("supervisors", "managers");

    private ApprovalLosses() {}

    static List<Loss> between(ModelSet before, ModelSet after) {
        var losses = new ArrayList<Loss>();
        before.processes().forEach(process -> {
            var now = after.process(process.id()).map(ApprovalLosses::approvals).orElseGet(Map::of);
            approvals(process).forEach((id, was) -> losses.addAll(of(was, now.get(id))));
        });
        return losses;
    }

    /** Tasks that are an approval, by id. */
    private static Map<String, Node> approvals(Node process) {
        Map<String, Node> found = new LinkedHashMap<>();
        process.all("bpmn:userTask").filter(task -> row(task).isPresent()).forEach(task -> found.put(task.id(), task));
        return found;
    }

    private static Optional<String> row(Node task) {
        return SetLosses.properties(task).filter(ROWS::contains).findFirst();
    }

    private static List<Loss> of(Node was, Node is) {
        var row = row(was).orElseThrow();
        if (is == null) return List.of(new Loss(Loss.Kind.APPROVAL_GONE, row, was.resource(), was.id(), ""));
        var losses = new ArrayList<Loss>();
        add(losses, Loss.Kind.APPROVER, was, groups(was), groups(is), lower(groups(was), groups(is)));
        add(losses, Loss.Kind.APPROVAL_WAY, was, way(was), way(is), !way(was).equals(way(is)));
        passed(was, is).ifPresent(element -> add(losses, Loss.Kind.APPROVAL_WAY, was, was.id(), element, true));
        return losses;
    }

    /** The first element that was reached past the approval, or the question whether it is needed, only now. */
    private static Optional<String> passed(Node was, Node is) {
        Set<String> before = free(was);
        Set<String> after = free(is);
        return Flows.reach(starts(was), ApprovalLosses::onward).stream()
                .filter(node -> !node.is("bpmn:endEvent", "bpmn:boundaryEvent"))
                .map(Node::id)
                .filter(id -> !before.contains(id) && after.contains(id))
                .findFirst();
    }

    /** Where a token comes without passing it, or by its time running out. */
    private static Set<String> free(Node task) {
        Set<Node> points = new HashSet<>(questions(task));
        if (points.isEmpty()) points.add(task);
        List<Node> from = new ArrayList<>(starts(task));
        Flows.boundaries(task).stream().filter(Flows::interrupts).forEach(from::add);
        return Flows.reach(from, node -> onward(node).stream()
                        .filter(next -> !points.contains(next))
                        .toList())
                .stream()
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    private static List<Node> starts(Node task) {
        return task.parent().children("bpmn:startEvent").toList();
    }

    private static List<Node> onward(Node node) {
        return Stream.concat(Flows.next(node).stream(), Flows.boundaries(node).stream())
                .toList();
    }

    /** The gateways that lead directly to it. */
    private static List<Node> questions(Node task) {
        var scope = task.parent();
        return scope.childrenWith("targetRef", task.id()).stream()
                .flatMap(flow -> Flows.inScope(scope, flow.attr("sourceRef")))
                .filter(before -> before.is("bpmn:exclusiveGateway", "bpmn:inclusiveGateway"))
                .toList();
    }

    private static void add(List<Loss> losses, Loss.Kind kind, Node task, String before, String after, boolean lost) {
        var row = row(task).orElseThrow();
        if (lost) losses.add(new Loss(kind, row, task.resource() + " " + task.id(), before, after));
    }

    private static String groups(Node task) {
        return task.attr("camunda:candidateGroups");
    }

    /** The lowest of those who may approve counts; an expression is only the same as itself. */
    private static boolean lower(String before, String after) {
        return !before.equals(after) && (before.contains("$") || lowest(after) < lowest(before));
    }

    private static int lowest(String groups) {
        return Stream.of(groups.split(","))
                .mapToInt(group -> RANKS.indexOf(group.strip()))
                .min()
                .orElse(-1);
    }

    /** Every condition at the gateways that lead directly to it. */
    private static String way(Node task) {
        return questions(task).stream()
                .flatMap(gateway -> task.parent().childrenWith("sourceRef", gateway.id()).stream())
                .map(flow -> flow.childText("bpmn:conditionExpression"))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }
}
