package org.redress.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/**
 * Keeps a supervisor's verdict with its reason: nobody is refused service without a person. The last day of an appeal is
 * set by the platform, so it is an obligation whose date the supervisor names.
 */
@ModelBean("recordVerdict")
class RecordVerdictStep implements TaskListener {
    /** An appeal by a date that has passed already cannot be kept. */
    static class AppealTooLate extends Refusal {
        AppealTooLate() {
            super("date-must-be-future", 422, "/variables/appealUntil");
        }
    }

    private final Submissions submissions;
    private final Judgements judgements;
    private final DeadlineClock deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    RecordVerdictStep(
            Submissions submissions, Judgements judgements, DeadlineClock deadlines, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.judgements = judgements;
        this.deadlines = deadlines;
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
        if (verdict == Verdict.APPEAL) promiseAppeal(task, done);
    }

    private void promiseAppeal(DelegateTask task, Completion done) {
        var until = Instant.parse(done.form().text("appealUntil"));
        if (!until.isAfter(clock.instant())) throw new AppealTooLate();
        var situation = DueStep.situation(task.getExecution());
        deadlines.open(
                done.number(), NewDeadline.of("platform-appeal", situation).until(until));
    }
}
