package org.redress.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.springframework.stereotype.Component;

/**
 * Gives on what somebody holds who does not work now: tasks of a customer's own agent go to whoever stands in, all others
 * back to their group. An escalation that is put back starts its claim clock again.
 */
@Component
public class HandOvers {
    /** What only this person can do: nobody confirms the training of another. */
    private static final Set<String> PERSONAL = Set.of("Activity_ConfirmTraining");

    private final OpenTasks tasks;
    private final Cases cases;
    private final CaseFlow flow;
    private final CaseWork work;
    private final DedicatedAgents agents;
    private final AuditTrail audit;

    HandOvers(OpenTasks tasks, Cases cases, CaseFlow flow, CaseWork work, DedicatedAgents agents, AuditTrail audit) {
        this.tasks = tasks;
        this.cases = cases;
        this.flow = flow;
        this.work = work;
        this.agents = agents;
        this.audit = audit;
    }

    /**
     * Hands over all that this person holds, in one transaction, which is the caller's where there is one.
     *
     * @param because why, a word for the record such as {@code ABSENCE}
     * @return how many tasks changed hands
     */
    public int handOver(String holder, Person who, String because) {
        return work.retried(() -> {
            lock(tasks.held(holder));
            var held = tasks.held(holder).stream().filter(this::transferable).toList();
            held.forEach(task -> give(task, who, because));
            return held.size();
        });
    }

    /** In the order of their numbers, so that two hand-overs cannot wait for each other. */
    private void lock(List<OpenTask> held) {
        held.stream()
                .map(OpenTask::caseNumber)
                .filter(number -> number != null)
                .distinct()
                .sorted()
                .forEach(number -> cases.lock(CaseNumber.of(number)));
    }

    /** What was claimed a moment ago, in a case that is not locked here, stays as it is. */
    private boolean transferable(OpenTask task) {
        boolean locked = task.caseNumber() == null || cases.holds(CaseNumber.of(task.caseNumber()));
        return locked && task.candidateGroup() != null && !personal(task);
    }

    /** Whether only the person who has it can do it. */
    public static boolean personal(OpenTask task) {
        return PERSONAL.contains(task.activityId());
    }

    private void give(OpenTask task, Person who, String because) {
        var to = standIn(task).filter(deputy -> !deputy.equals(task.assignee()));
        to.ifPresentOrElse(deputy -> flow.assign(task.taskId(), deputy), () -> flow.release(task.taskId()));
        var facts = new HashMap<String, Object>(Map.of("activity", task.activityId(), "taskId", task.taskId()));
        facts.putAll(Map.of("from", task.assignee(), "because", because));
        to.ifPresent(deputy -> facts.put("to", deputy));
        record(task, who, to.isPresent() ? "TASK_ASSIGNED" : "TASK_RELEASED", facts);
    }

    private void record(OpenTask task, Person who, String act, Map<String, Object> facts) {
        if (task.caseNumber() == null) audit.recordSystem(who, act, facts);
        else audit.record(CaseNumber.of(task.caseNumber()), who, act, facts);
    }

    /** Who serves the customer meanwhile; nobody where the task is another group's than the case's. */
    private Optional<String> standIn(OpenTask task) {
        return Optional.ofNullable(task.caseNumber())
                .flatMap(number -> cases.find(CaseNumber.of(number)))
                .filter(file -> task.candidateGroup().equals(file.groupId()))
                .flatMap(this::onDuty);
    }

    private Optional<String> onDuty(CaseFile file) {
        return file.customerId() == null ? Optional.empty() : agents.onDuty(file.customerId(), file.owner());
    }
}
