package org.redress.shop;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.engine.Var;

/** A person lets an act be tried again, or did it by hand and says where the proof is; whatever the act. */
@ModelBean("recordRepair")
class RecordRepairStep implements TaskListener {
    private static final Var<String> ACTION = Var.text("actionId");

    private final Submissions submissions;
    private final ActionBook actions;
    private final AuditTrail audit;

    RecordRepairStep(Submissions submissions, ActionBook actions, AuditTrail audit) {
        this.submissions = submissions;
        this.actions = actions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var repair = done.form().text("repair");
        var action = UUID.fromString(ACTION.in(task));
        if ("DONE_BY_HAND".equals(repair))
            actions.doneBy(done.who(), action, done.form().text("proof"));
        audit.record(done.number(), done.who(), "EXECUTION_REPAIRED", Map.of("repair", repair, "actionId", action));
    }
}
