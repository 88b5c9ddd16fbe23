package org.redress.verification;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.engine.Var;
import org.redress.shop.ActionBook;

/** An administrator lets the block be tried again, or set it by hand and says where the proof is. */
@ModelBean("recordBlockRepair")
class RecordBlockRepairStep implements TaskListener {
    private static final Var<String> ACTION = Var.text("actionId");

    private final Submissions submissions;
    private final ActionBook actions;
    private final AuditTrail audit;

    RecordBlockRepairStep(Submissions submissions, ActionBook actions, AuditTrail audit) {
        this.submissions = submissions;
        this.actions = actions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var repair = done.form().text("repair");
        var action = UUID.fromString(ACTION.in(task.getExecution()));
        if ("DONE_BY_HAND".equals(repair))
            actions.doneBy(done.who(), action, done.form().text("proof"));
        audit.record(done.number(), done.who(), "EXECUTION_REPAIRED", Map.of("repair", repair, "actionId", action));
    }
}
