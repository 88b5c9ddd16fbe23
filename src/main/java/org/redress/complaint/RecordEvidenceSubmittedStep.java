package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps under which reference evidence was handed to the platform. */
@ModelBean("recordEvidenceSubmitted")
class RecordEvidenceSubmittedStep implements TaskListener {
    private final Submissions submissions;
    private final AuditTrail audit;

    RecordEvidenceSubmittedStep(Submissions submissions, AuditTrail audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        audit.record(
                done.number(),
                done.who(),
                "EVIDENCE_SUBMITTED",
                Map.of("reference", AuditTrail.digest(done.form().text("reference"))));
    }
}
