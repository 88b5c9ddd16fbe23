package org.redress.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whichever way a case of any kind ends, the end records its outcome. Side branches that leave the case open need not. */
final class OutcomeRules implements RuleFamily {
    /** The processes of the kinds of case: each of them closes its own. */
    private static final Set<String> KINDS =
            Set.of("complaint", "return-exchange", "review-recovery", "late-order", "improvement", "quality-sampling");

    private static final String CLOSES = "${closeCase}";
    private static final Set<String> OUTCOMES =
            Set.of("${recordOutcome}", "${recordImprovementEnd}", "${recordLateOrderEnd}", "${recordSampleEnd}");

    @Override
    public void check(ModelSet set, Findings findings) {
        set.processes().filter(OutcomeRules::isOfAKind).forEach(process -> {
            if (!closes(process)) findings.add(Rule.CASE_NOT_CLOSED, process, process.id());
            Set<Node> reached = Flows.reach(starts(process), OutcomeRules::mainWays);
            Stream.concat(
                            reached.stream().filter(OutcomeRules::endsPlainly),
                            process.children("bpmn:endEvent").filter(OutcomeRules::endsAll))
                    .filter(end -> !recordsOutcome(end))
                    .forEach(end -> findings.add(Rule.OUTCOME_MISSING, end, end.id()));
        });
    }

    private static boolean isOfAKind(Node process) {
        return KINDS.contains(process.id()) || closes(process);
    }

    private static boolean closes(Node process) {
        return process.extensions("camunda:executionListener")
                .anyMatch(listener -> listener.attr("delegateExpression").equals(CLOSES)
                        && listener.attr("event").equals("end"));
    }

    /** Also on a side branch such an end is the end of the case. */
    private static boolean endsAll(Node end) {
        return end.hasChild("bpmn:terminateEventDefinition");
    }

    // The process's own starts, and those of event subprocesses that end everything else.
    private static List<Node> starts(Node process) {
        List<Node> scopes = new ArrayList<>(List.of(process));
        process.children("bpmn:subProcess").filter(Waits::isEventSubprocess).forEach(scopes::add);
        return scopes.stream()
                .flatMap(scope -> scope.children("bpmn:startEvent"))
                .filter(start -> start.parent() == process || Flows.interrupts(start))
                .toList();
    }

    private static List<Node> mainWays(Node node) {
        List<Node> ways = new ArrayList<>(Flows.next(node));
        if (node.is("bpmn:parallelGateway", "bpmn:inclusiveGateway")
                && ways.stream().anyMatch(OutcomeRules::isMain)) {
            ways.removeIf(way -> !isMain(way));
        }
        Flows.boundaries(node).stream().filter(Flows::interrupts).forEach(ways::add);
        return ways;
    }

    private static boolean isMain(Node way) {
        return Flows.reach(List.of(way), Flows::next).stream().anyMatch(OutcomeRules::recordsOutcome);
    }

    private static boolean endsPlainly(Node node) {
        return node.is("bpmn:endEvent") && !node.hasChild("bpmn:errorEventDefinition");
    }

    private static boolean recordsOutcome(Node node) {
        return node.extensions("camunda:executionListener")
                .anyMatch(listener -> OUTCOMES.contains(listener.attr("delegateExpression")));
    }
}
