package org.redress.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;

/** The form of a task as it was deployed together with the task's process. */
@Component
public class TaskForms {
    private static final String REPAIR = "forms/repair.form";

    private final FormService forms;
    private final OpenTasks tasks;
    private final Deployments deployments;

    TaskForms(FormService forms, OpenTasks tasks, Deployments deployments) {
        this.forms = forms;
        this.tasks = tasks;
        this.deployments = deployments;
    }

    /** The form's JSON; a task outside any process (Repair) has its form in the newest set. */
    public String of(String taskId) {
        return of(tasks.find(taskId).orElseThrow(() -> new TaskGone(taskId)));
    }

    /** The same for a task that was read already. */
    public String of(OpenTask task) {
        if (task.instanceId() == null) return new String(deployments.current().get(REPAIR), StandardCharsets.UTF_8);
        try (var form = forms.getDeployedTaskForm(task.taskId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
