package org.redress.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves cases through their processes: start, claim, complete. Works in the caller's transaction, whose case row
 * is locked; no engine type leaves this class.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFlow {
    /** Where a running process came from: its definition, so that whatever starts beside it is of the same set. */
    public record Beside(String processDefinitionId) {}

    /** Another process of the same set; sets never change, so what was found once holds. */
    private record Sibling(String definitionId, String processId) {}

    private final Map<Sibling, String> siblings = new ConcurrentHashMap<>();
    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Submissions submissions;
    private final OpenTasks openTasks;
    private final RepairTasks repairs;
    private final Clock clock;

    CaseFlow(
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            Submissions submissions,
            OpenTasks openTasks,
            RepairTasks repairs,
            Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.submissions = submissions;
        this.openTasks = openTasks;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** Starts the newest version of a process for a case and returns the instance's id. */
    public String start(CaseNumber number, String processId, Map<String, Object> variables) {
        return runtime.createProcessInstanceByKey(processId)
                .businessKey(number.value())
                .setVariables(variables)
                .execute()
                .getId();
    }

    /** Starts a process by a message start event of the newest version, such as {@code CaseReopened}. */
    public String startByMessage(CaseNumber number, String message, Map<String, Object> variables) {
        return runtime.startProcessInstanceByMessage(message, number.value(), variables)
                .getId();
    }

    /** Starts by message the process that was deployed together with the one that runs now. */
    public String startBeside(
            Beside running, CaseNumber number, String processId, String message, Map<String, Object> variables) {
        var beside = new Sibling(running.processDefinitionId(), processId);
        var definition = siblings.computeIfAbsent(beside, this::find);
        return runtime.startProcessInstanceByMessageAndProcessDefinitionId(
                        message, definition, number.value(), variables)
                .getId();
    }

    private String find(Sibling wanted) {
        var set = repository.getProcessDefinition(wanted.definitionId()).getDeploymentId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(set)
                .processDefinitionKey(wanted.processId())
                .singleResult()
                .getId();
    }

    /** The newest running definition of a case's main instance, to start something beside it. */
    public Optional<Beside> running(String instanceId) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        return Optional.ofNullable(instance).map(found -> new Beside(found.getProcessDefinitionId()));
    }

    public void setVariable(String instanceId, String name, Object value) {
        runtime.setVariable(instanceId, name, value);
    }

    /** Ends an instance from outside its diagram; its end listeners still run. */
    public void end(String instanceId, String reason) {
        runtime.deleteProcessInstance(instanceId, reason);
    }

    /** Gives the task to a person; refused with the holder's id when somebody else has it. */
    public OpenTask claim(String taskId, Person who) {
        return claim(require(taskId), who);
    }

    /** The same for a task that was read under the lock. */
    public OpenTask claim(OpenTask task, Person who) {
        var taskId = task.taskId();
        if (task.assignee() != null && !task.assignee().equals(who.id()))
            throw new AlreadyClaimed(taskId, task.assignee());
        if (task.assignee() == null) tasks.claim(taskId, who.id());
        return task;
    }

    /** Gives the task to a person whoever had it before: a supervisor's right, checked by the caller. */
    public void assign(String taskId, String assignee) {
        require(taskId);
        tasks.setAssignee(taskId, assignee);
    }

    /** Puts the task back for its group. */
    public OpenTask release(String taskId) {
        var task = require(taskId);
        tasks.setAssignee(taskId, null);
        return task;
    }

    /** Stores the form and completes the task; only {@code variables} enter the engine. */
    public void complete(
            String taskId, Person who, String formId, Map<String, Object> fields, Map<String, Object> variables) {
        complete(require(taskId), who, formId, fields, variables);
    }

    /** The same for a task that was read under the lock. */
    public void complete(
            OpenTask task, Person who, String formId, Map<String, Object> fields, Map<String, Object> variables) {
        var taskId = task.taskId();
        var number = task.caseNumber() == null ? null : CaseNumber.of(task.caseNumber());
        var form = new Submission(
                Ids.next(), number, taskId, task.activityId(), formId, Submission.json(fields), who.id(), now());
        submissions.add(form);
        Completion.entered(form);
        if (task.instanceId() != null && task.assignee() == null) give(taskId, who);
        tasks.complete(taskId, new HashMap<>(variables));
        if (task.instanceId() == null) repaired(taskId);
    }

    /** The engine's history says who did it; nobody needs to hear of a claim that ends in the same breath. */
    private void give(String taskId, Person who) {
        asOne(command -> {
            command.getTaskManager().findTaskById(taskId).setAssignee(who.id());
            return null;
        });
    }

    private void repaired(String taskId) {
        openTasks.remove(taskId);
        repairs.tryAgain(taskId);
    }

    public OpenTask require(String taskId) {
        return openTasks.find(taskId).orElseThrow(() -> new TaskGone(taskId));
    }

    public List<OpenTask> openTasks(CaseNumber number) {
        return openTasks.ofCase(number.value());
    }

    /** Runs several calls as one command of the engine: it reads each row once and writes its changes at the end. */
    public <T> T together(Supplier<T> calls) {
        return asOne(command -> calls.get());
    }

    private <T> T asOne(Command<T> calls) {
        return engine.getCommandExecutorTxRequired().execute(calls);
    }

    private Instant now() {
        return clock.instant();
    }
}
