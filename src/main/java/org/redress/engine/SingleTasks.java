package org.redress.engine;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks outside any process, one for ever per key: whoever finds the same thing again, on any node, adds none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SingleTasks {
    /** What is to be done, by whom and until when (UTC); {@code about} may be null. */
    public record Work(String activity, String name, String group, CaseNumber about, Instant due) {}

    private final SingleTaskKeys keys;
    private final OpenTasks openTasks;
    private final TaskService tasks;
    private final Clock clock;

    SingleTasks(SingleTaskKeys keys, OpenTasks openTasks, TaskService tasks, Clock clock) {
        this.keys = keys;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Raises the task; false when there was one for this key before. */
    public boolean raise(String key, Work work) {
        var task = tasks.newTask(Ids.next().toString());
        var number = work.about() == null ? null : work.about().value();
        if (keys.take(key, task.getId(), number, clock.instant()) == 0) return false;
        task.setName(work.name());
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), work.group());
        openTasks.add(inbox(task.getId(), number, work));
        return true;
    }

    private OpenTask inbox(String taskId, String number, Work work) {
        return new OpenTask(
                taskId,
                number,
                null,
                work.activity(),
                work.name(),
                work.group(),
                null,
                clock.instant(),
                work.due(),
                null,
                new String[0]);
    }

    /** Ends the task because the work was done elsewhere; nothing when it is done already. */
    public void close(String key) {
        keys.taskOf(key).flatMap(openTasks::find).map(OpenTask::taskId).ifPresent(this::end);
    }

    /** The same for a task that is known to be open. */
    public void end(String taskId) {
        tasks.complete(taskId);
        openTasks.remove(taskId);
    }
}
