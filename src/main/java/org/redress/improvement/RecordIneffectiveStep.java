package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps that a manager let an improvement rest without effect, or did not, and why. */
@ModelBean("recordIneffective")
class RecordIneffectiveStep implements TaskListener {
    private final Submissions submissions;
    private final AuditTrail audit;

    RecordIneffectiveStep(Submissions submissions, AuditTrail audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        audit.record(
                done.number(),
                done.who(),
                "INEFFECTIVENESS_DECIDED",
                Map.of(
                        "decision", done.form().text("ineffective"),
                        "reason", AuditTrail.digest(done.form().text("reason"))));
    }
}
