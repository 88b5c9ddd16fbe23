package org.redress.verification;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps a supervisor's verdict with its reason: nobody is refused service without a person. */
@ModelBean("recordVerdict")
class RecordVerdictStep implements TaskListener {
    private final Submissions submissions;
    private final Judgements judgements;
    private final AuditTrail audit;
    private final Clock clock;

    RecordVerdictStep(Submissions submissions, Judgements judgements, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.judgements = judgements;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        var verdict = Verdict.valueOf(form.text("verdict"));
        var days = verdict == Verdict.BLOCK ? form.number("blockDays") : null;
        judgements.add(new Judgement(
                Ids.next(),
                done.number(),
                verdict,
                form.text("reason"),
                form.byId(),
                clock.instant(),
                days == null ? null : days.intValue(),
                null,
                null));
        audit.record(
                done.number(),
                done.who(),
                "ABUSE_JUDGED",
                Map.of("verdict", verdict, "reason", AuditTrail.digest(form.text("reason"))));
    }
}
