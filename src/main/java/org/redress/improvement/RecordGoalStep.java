package org.redress.improvement;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps the expected number, beside where it stands now: counted over a window of the same length up to this moment. */
@ModelBean("recordGoal")
class RecordGoalStep implements TaskListener {
    private final Submissions submissions;
    private final Improvements improvements;
    private final Goals goals;
    private final Measuring measuring;
    private final AuditTrail audit;
    private final Clock clock;

    RecordGoalStep(
            Submissions submissions,
            Improvements improvements,
            Goals goals,
            Measuring measuring,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.improvements = improvements;
        this.goals = goals;
        this.measuring = measuring;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var metric = Metric.valueOf(done.form().text("metric"));
        int days = done.form().number("windowDays").intValue();
        int round = ImprovementFlow.ROUND.in(task);
        var now = clock.instant();
        var improvement = improvements.find(done.number()).orElseThrow();
        var before = measuring.measure(improvement, metric, now.minus(Duration.ofDays(days)), now);
        long expected = done.form().number("expected");
        goals.put(new Goal(
                done.number(),
                round,
                metric,
                before.value(),
                expected,
                days,
                done.form().byId(),
                null,
                null,
                null,
                false,
                null,
                null,
                null));
        audit.record(
                done.number(),
                done.who(),
                "EFFECT_EXPECTED",
                Map.of("round", round, "metric", metric, "from", before.value(), "to", expected, "days", days));
    }
}
