package org.redress.remedy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.shop.ActionBook;

/** Finance either lets the act be tried again, or did it by hand and says where the proof is. */
@ModelBean("recordRepair")
class RecordRepairStep implements TaskListener {
    private final Submissions submissions;
    private final Remedies remedies;
    private final ActionBook actions;
    private final AuditTrail audit;

    RecordRepairStep(Submissions submissions, Remedies remedies, ActionBook actions, AuditTrail audit) {
        this.submissions = submissions;
        this.remedies = remedies;
        this.actions = actions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var remedy = remedies.current(done.number()).orElseThrow();
        if ("DONE_BY_HAND".equals(done.form().text("repair")))
            actions.doneBy(done.who(), remedy.actionId(), done.form().text("proof"));
        audit.record(
                done.number(),
                done.who(),
                "EXECUTION_REPAIRED",
                Map.of("repair", done.form().text("repair"), "remedyId", remedy.id()));
    }
}
