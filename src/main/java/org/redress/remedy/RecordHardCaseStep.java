package org.redress.remedy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps a supervisor's choice between a better offer and the shop's final position. */
@ModelBean("recordHardCase")
class RecordHardCaseStep implements TaskListener {
    private final Submissions submissions;
    private final AuditTrail audit;

    RecordHardCaseStep(Submissions submissions, AuditTrail audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        audit.record(
                done.number(),
                done.who(),
                "HARD_CASE_DECIDED",
                Map.of(
                        "hardCase",
                        done.form().text("hardCase"),
                        "reason",
                        String.valueOf(AuditTrail.digest(done.form().text("reason")))));
    }
}
