package org.redress.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The form of a task as it was deployed together with the task's process. */
@Component
public class TaskForms {
    private static final String REPAIR = "forms/repair.form";

    private record Place(String definitionId, String activityId) {}

    private final Map<Place, String> known = new ConcurrentHashMap<>();
    private final ProcessEngineConfigurationImpl engine;
    private final FormService forms;
    private final OpenTasks tasks;
    private final Deployments deployments;

    TaskForms(ProcessEngineConfigurationImpl engine, FormService forms, OpenTasks tasks, Deployments deployments) {
        this.engine = engine;
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
        return known.computeIfAbsent(place(task.taskId()), first -> deployed(task.taskId()));
    }

    /** A definition of a process never gets other forms; a task that was migrated has another definition. */
    private Place place(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            var task = command.getTaskManager().findTaskById(taskId);
            if (task == null) throw new TaskGone(taskId);
            return new Place(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        });
    }

    private String deployed(String taskId) {
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
