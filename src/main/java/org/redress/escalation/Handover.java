package org.redress.escalation;

import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case with its open work to somebody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Handover {
    private final Cases cases;
    private final CaseFlow flow;
    private final AuditTrail audit;

    Handover(Cases cases, CaseFlow flow, AuditTrail audit) {
        this.cases = cases;
        this.flow = flow;
        this.audit = audit;
    }

    /** Makes a person the owner of the case and assigns to them the open tasks of the case's own group. */
    void give(Escalation escalation, String to, Person by) {
        var file = cases.find(escalation.caseNumber()).orElseThrow();
        cases.own(file.number(), to);
        audit.record(file.number(), by, "CASE_OWNER_CHANGED", owner(file.owner()), owner(to));
        flow.openTasks(file.number()).stream()
                .filter(task ->
                        task.candidateGroup() != null && task.candidateGroup().equals(file.groupId()))
                .forEach(task -> assign(file, task.taskId(), task.activityId(), to, by));
    }

    private void assign(CaseFile file, String taskId, String activityId, String to, Person by) {
        flow.assign(taskId, to);
        audit.record(
                file.number(), by, "TASK_ASSIGNED", Map.of("task", taskId, "activity", activityId, "assignee", to));
    }

    private static Map<String, Object> owner(String owner) {
        var values = new HashMap<String, Object>();
        values.put("owner", owner);
        return values;
    }
}
