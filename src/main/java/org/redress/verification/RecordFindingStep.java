package org.redress.verification;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.deadline.Situation;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what the agent found; a verified case gets 24 hours for its plan (seed 004). */
@ModelBean("recordFinding")
class RecordFindingStep implements TaskListener {
    private final Submissions submissions;
    private final Findings findings;
    private final Cases cases;
    private final DeadlineClock deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    RecordFindingStep(
            Submissions submissions,
            Findings findings,
            Cases cases,
            DeadlineClock deadlines,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.findings = findings;
        this.cases = cases;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        if ("VERIFIED".equals(form.text("verification"))) verified(done, DueStep.situation(task.getExecution()));
        else
            audit.record(
                    done.number(),
                    done.who(),
                    "VERIFICATION_OPEN",
                    Map.of("next", form.text("verification"), "text", AuditTrail.digest(openPoint(done))));
    }

    private static String openPoint(Completion done) {
        var question = done.form().text("question");
        return question == null ? String.valueOf(done.form().text("suspicion")) : question;
    }

    private void verified(Completion done, Situation situation) {
        var form = done.form();
        var file = cases.find(done.number()).orElseThrow();
        var responsibility = Responsibility.valueOf(form.text("responsibility"));
        findings.add(new Finding(
                Ids.next(),
                done.number(),
                file.round(),
                form.text("cause"),
                responsibility,
                form.byId(),
                clock.instant()));
        deadlines.open(done.number(), NewDeadline.of("plan-after-verification", situation));
        audit.record(
                done.number(),
                done.who(),
                "FACTS_VERIFIED",
                Map.of("responsibility", responsibility, "cause", AuditTrail.digest(form.text("cause"))));
    }
}
