package org.redress.remedy;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps a second person's decision about a remedy above the agent's limit. */
@ModelBean("recordApproval")
class RecordApprovalStep implements TaskListener {
    private final Submissions submissions;
    private final Remedies remedies;
    private final AuditTrail audit;
    private final Clock clock;

    RecordApprovalStep(Submissions submissions, Remedies remedies, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.remedies = remedies;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var remedy = remedies.current(done.number()).orElseThrow();
        if (remedy.proposedBy().equals(done.who().id())) throw new RemedyRefused.OwnProposal();
        boolean approved = "APPROVE".equals(done.form().text("approval"));
        var state = approved ? Remedy.State.APPROVED : Remedy.State.REFUSED;
        remedies.decide(remedy.id(), state, done.who().id(), clock.instant());
        audit.record(
                done.number(),
                done.who(),
                "REMEDY_" + state,
                Map.of("state", remedy.state()),
                Map.of(
                        "state",
                        state,
                        "remedyId",
                        remedy.id(),
                        "amountMinor",
                        remedy.amountMinor(),
                        "reason",
                        AuditTrail.digest(done.form().text("reason"))));
    }
}
