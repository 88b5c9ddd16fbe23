package org.redress.customer;

import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseFlow;
import org.redress.engine.OpenTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts back the work on a case that is kept apart from now on, where whoever has it may not open the case any more. */
@Component
class KeptWork {
    private final CaseFlow flow;
    private final KeptCases kept;
    private final AuditTrail audit;

    KeptWork(CaseFlow flow, KeptCases kept, AuditTrail audit) {
        this.flow = flow;
        this.kept = kept;
        this.audit = audit;
    }

    @EventListener
    void putBack(KeptApart event) {
        flow.openTasks(event.number()).stream()
                .filter(task -> task.assignee() != null && !kept.mayOpen(task.assignee()))
                .forEach(task -> putBack(event.number(), task));
    }

    private void putBack(CaseNumber number, OpenTask task) {
        flow.release(task.taskId());
        var facts = Map.of(
                "activity", task.activityId(),
                "taskId", task.taskId(),
                "from", task.assignee(),
                "because", "LEGAL_HOLD");
        audit.record(number, Person.SYSTEM, "TASK_RELEASED", facts);
    }
}
