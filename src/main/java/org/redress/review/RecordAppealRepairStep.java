package org.redress.review;

import java.util.HashMap;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.shop.ActionBook;

/** Keeps that an appeal is tried again, or was filed by hand with its proof. */
@ModelBean("recordAppealRepair")
class RecordAppealRepairStep implements TaskListener {
    private final Submissions submissions;
    private final ActionBook actions;
    private final AuditTrail audit;

    RecordAppealRepairStep(Submissions submissions, ActionBook actions, AuditTrail audit) {
        this.submissions = submissions;
        this.actions = actions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var repair = done.form().text("repair");
        var proof = done.form().text("proof");
        if ("DONE_BY_HAND".equals(repair))
            actions.doneBy(done.who(), UUID.fromString(ReviewFlow.ACTION.in(task)), proof);
        var facts = new HashMap<String, Object>();
        facts.put("repair", repair);
        facts.put("proof", AuditTrail.digest(proof));
        audit.record(done.number(), done.who(), "APPEAL_REPAIRED", facts);
    }
}
