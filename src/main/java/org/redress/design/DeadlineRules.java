package org.redress.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every task has a deadline that is a row of the table, every timer asks the table, every breach reaches a person. */
final class DeadlineRules implements RuleFamily {

    @Override
    public void check(ModelSet set, Findings findings) {
        DeadlineTable table = new DeadlineTable(set);
        set.elements("bpmn:timerEventDefinition").forEach(timer -> timer(timer, table, findings));
        set.elements("bpmn:userTask").forEach(task -> task(task, table, findings));
        Waits waits = new Waits(set);
        set.elements("bpmn:boundaryEvent", "bpmn:intermediateCatchEvent", "bpmn:startEvent")
                .forEach(event -> breach(event, table, waits, findings));
        set.elements("bpmn:boundaryEvent").forEach(event -> obligation(event, table, findings));
    }

    private void timer(Node definition, DeadlineTable table, Findings findings) {
        Timer.of(definition)
                .filter(timer -> !timer.isEscalationClock() || isEscalation(definition))
                .ifPresentOrElse(
                        timer -> {
                            if (!timer.isIn(table)) {
                                findings.add(Rule.DEADLINE_UNKNOWN, definition, timer.row());
                            }
                        },
                        () -> findings.add(Rule.TIMER_LITERAL, definition, written(definition)));
    }

    // Its clock tells no promise from another and opens none: elsewhere a deadline would be neither shown nor kept.
    private static boolean isEscalation(Node definition) {
        return Flows.process(definition).equals("escalation");
    }

    private static String written(Node definition) {
        return definition.children().stream().map(Node::text).collect(Collectors.joining(" "));
    }

    private void task(Node task, DeadlineTable table, Findings findings) {
        List<String> own = properties(task);
        Set<String> timed = timedRows(task);
        if (own.isEmpty() && !timed.isEmpty()) {
            findings.add(Rule.DEADLINE_DISAGREES, task, task.id(), "", String.join(", ", timed));
        } else if (own.isEmpty() && !isTimedAround(task)) {
            findings.add(Rule.DEADLINE_MISSING, task, task.id());
        }
        own.forEach(row -> own(task, row, timed, table, findings));
    }

    private void own(Node task, String row, Set<String> timed, DeadlineTable table, Findings findings) {
        if (!table.has(row)) {
            findings.add(Rule.DEADLINE_UNKNOWN, task, row);
        } else if (!timed.isEmpty() && !timed.contains(row)) {
            findings.add(Rule.DEADLINE_DISAGREES, task, task.id(), row, String.join(", ", timed));
        } else if (timed.isEmpty() && table.needsTimer(row) && !timesAround(task, row)) {
            findings.add(Rule.DEADLINE_TIMER_MISSING, task, task.id(), row);
        }
    }

    private static List<String> properties(Node task) {
        return task.extensions("camunda:property")
                .filter(property -> property.attr("name").equals("deadline"))
                .map(property -> property.attr("value"))
                .toList();
    }

    private static Set<String> timedRows(Node activity) {
        return Flows.boundaries(activity).stream()
                .flatMap(event -> Timer.on(event).stream())
                .map(Timer::row)
                .collect(Collectors.toSet());
    }

    private static boolean isTimedAround(Node task) {
        return surrounding(task).stream().anyMatch(scope -> !timedRows(scope).isEmpty());
    }

    private static boolean timesAround(Node task, String row) {
        return surrounding(task).stream().anyMatch(scope -> timedRows(scope).contains(row));
    }

    private static List<Node> surrounding(Node task) {
        return Flows.around(task).stream()
                .filter(scope -> scope.is("bpmn:subProcess"))
                .toList();
    }

    /** The supervisor is told at once, not when somebody has done something first. */
    private void breach(Node event, DeadlineTable table, Waits waits, Findings findings) {
        Timer.on(event)
                .filter(timer -> !timer.isEscalationClock() && table.escalates(timer.row()))
                .filter(timer ->
                        Flows.reach(Flows.next(event), waits::onward).stream().noneMatch(MessageRules::escalates))
                .ifPresent(timer -> findings.add(Rule.ESCALATION_MISSING, event, event.id(), timer.row()));
    }

    // An obligation never pauses, but a question to the customer pauses what stands around it.
    private void obligation(Node event, DeadlineTable table, Findings findings) {
        Timer.on(event)
                .filter(timer -> table.isObligation(timer.row()))
                .filter(timer -> Flows.inScope(event.parent(), event.attr("attachedToRef"))
                        .flatMap(host -> host.all("bpmn:callActivity"))
                        .anyMatch(call -> call.attr("calledElement").equals("ask-customer")))
                .ifPresent(timer -> findings.add(Rule.OBLIGATION_PAUSED, event, event.id(), timer.row()));
    }
}
