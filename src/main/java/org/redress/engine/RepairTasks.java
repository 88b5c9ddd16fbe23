package org.redress.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.redress.common.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes every failure that the engine gave up on a task for a person, within a minute: one "Repair" for administrators
 * per failed job, external task, start or piece of {@link StuckWork}. Completing it tries again; the task goes when the
 * failure is gone.
 */
@Component
public class RepairTasks {
    private static final Logger LOG = LoggerFactory.getLogger(RepairTasks.class);
    private static final Duration TIME_TO_REPAIR = Duration.ofHours(1);
    private static final String GROUP = "administrators";
    static final String ACTIVITY = "Activity_Repair";

    private final Repairs repairs;
    private final OpenTasks openTasks;
    private final TaskService tasks;
    private final ManagementService management;
    private final ExternalTaskService externalTasks;
    private final CaseWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepairTasks(
            Repairs repairs,
            OpenTasks openTasks,
            TaskService tasks,
            ManagementService management,
            ExternalTaskService externalTasks,
            CaseWork work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repairs = repairs;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.management = management;
        this.externalTasks = externalTasks;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${redress.repair.poll:10s}", initialDelayString = "${redress.repair.poll:10s}")
    void look() {
        for (var failure : repairs.unraised(clock.instant())) work.retried(() -> raise(failure));
        for (String taskId : repairs.mended()) work.retried(() -> withdraw(taskId));
    }

    private boolean raise(Repairs.Failure failure) {
        var task = tasks.newTask(Ids.next().toString());
        if (repairs.raise(failure.key(), failure.caseNumber(), task.getId(), clock.instant()) == 0) return false;
        task.setName("Repair");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), GROUP);
        openTasks.add(inbox(failure, task.getId(), clock.instant()));
        LOG.error("{} of {} failed for good; administrators have a task", failure.key(), failure.caseNumber());
        return true;
    }

    private static OpenTask inbox(Repairs.Failure failure, String taskId, Instant now) {
        return new OpenTask(
                taskId,
                failure.caseNumber(),
                null,
                ACTIVITY,
                "Repair",
                GROUP,
                null,
                now,
                now.plus(TIME_TO_REPAIR),
                null,
                new String[0]);
    }

    /** The administrator says it can be tried again. */
    void tryAgain(String taskId) {
        repairs.failureOf(taskId).ifPresent(this::retry);
        repairs.remove(taskId);
    }

    private void retry(String failure) {
        int colon = failure.indexOf(':');
        var id = failure.substring(colon + 1);
        switch (failure.substring(0, colon)) {
            case "job" -> retryJob(id);
            case "external" -> retryOutside(id);
            case "start" -> LOG.info("{} is started again at its next turn", id);
            default -> events.publishEvent(new RepairAsked(failure));
        }
    }

    /** At once, not after the pause that followed the last try; a timer that was never tried keeps its time. */
    private void retryJob(String id) {
        var job = management.createJobQuery().jobId(id).singleResult();
        if (job == null) return;
        var again = management.setJobRetries(1).jobId(id);
        if (job.getExceptionMessage() != null) again.dueDate(Date.from(clock.instant()));
        again.execute();
    }

    private void retryOutside(String id) {
        externalTasks.setRetries(id, 1);
        externalTasks.unlock(id);
    }

    private boolean withdraw(String taskId) {
        tasks.deleteTask(taskId, true);
        openTasks.remove(taskId);
        repairs.remove(taskId);
        return true;
    }
}
