package org.redress.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.deadline.WorkingCalendar;

/**
 * The people: each group has so many, who work in its hours, take what runs out first and have one task at a time. So
 * more work makes others wait longer.
 */
final class Team {
    private static final List<String> OFFICE = List.of("warehouse", "finance", "quality", "administrators");

    private final class Group {
        private final String name;
        private final WorkingCalendar hours;
        private final PriorityQueue<Waiting> queue =
                new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::order));
        private int free;
        private Instant wakes;

        Group(String name) {
            this.name = name;
            free = Math.max(1, play.script().team().getOrDefault(name, 1));
            hours = play.clock().calendar(OFFICE.contains(name) ? "office" : "shop");
        }
    }

    private record Waiting(TaskEntity task, PlayedCase theCase, Instant due, Instant since, long order) {}

    private final Play play;
    private final Map<String, Group> groups = new HashMap<>();
    private long order;

    Team(Play play) {
        this.play = play;
    }

    /** A task waits for somebody of its group. */
    void offered(DelegateTask offered) {
        var task = (TaskEntity) offered;
        var execution = (ExecutionEntity) task.getExecution();
        var theCase = play.caseOf(execution);
        var due = play.deadlines().nearest(theCase, execution);
        var group = groups.computeIfAbsent(groupOf(task), Group::new);
        group.queue.add(new Waiting(task, theCase, due, play.agenda().now(), order++));
        serve(group);
    }

    private static String groupOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(id -> id != null)
                .sorted()
                .findFirst()
                .orElse("agents");
    }

    /** Whoever is free takes what runs out first, now or when the group comes in. */
    private void serve(Group group) {
        if (group.free == 0 || group.queue.isEmpty()) return;
        var opens = group.hours.nextOpening(play.agenda().now());
        if (opens.equals(group.wakes)) return;
        group.wakes = opens;
        play.agenda().at(opens, () -> {
            group.wakes = null;
            while (group.free > 0 && !group.queue.isEmpty()) take(group, group.queue.poll());
        });
    }

    private void take(Group group, Waiting waiting) {
        var task = waiting.task();
        if (waiting.theCase().broken || !play.store().has(task)) return;
        group.free--;
        var element = task.getTaskDefinitionKey();
        play.figures()
                .taken(
                        play.element(task),
                        Duration.between(waiting.since(), play.agenda().now()));
        play.guarded(
                waiting.theCase(),
                "claim " + element,
                () -> play.command(command -> play.tasks().claim(task.getId(), group.name)));
        int time = waiting.theCase().again("work " + element);
        var seconds = play.habits().seconds();
        double needed = play.chance()
                .between(
                        seconds.getOrDefault(element, seconds.get("")),
                        waiting.theCase().number(),
                        element,
                        time);
        var work = Duration.ofSeconds((long) needed);
        play.agenda().at(group.hours.plus(play.agenda().now(), work), () -> done(group, waiting, work));
    }

    private void done(Group group, Waiting waiting, Duration work) {
        var task = waiting.task();
        if (!waiting.theCase().broken && play.store().has(task))
            play.guarded(waiting.theCase(), "complete " + task.getTaskDefinitionKey(), () -> complete(waiting, work));
        group.free++;
        serve(group);
    }

    private void complete(Waiting waiting, Duration work) {
        var task = waiting.task();
        var values = play.forms().filledIn(task, waiting.theCase());
        play.figures().completed(play.element(task), work, play.forms().approves(task));
        play.command(command -> play.tasks().complete(task.getId(), values));
    }
}
