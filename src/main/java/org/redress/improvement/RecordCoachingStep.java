package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what was agreed with the agent of a case under the goal. */
@ModelBean("recordCoaching")
class RecordCoachingStep implements TaskListener {
    private final Submissions submissions;
    private final QualitySamples samples;
    private final AuditTrail audit;
    private final Clock clock;

    RecordCoachingStep(Submissions submissions, QualitySamples samples, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.samples = samples;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        int ordinal = ImprovementFlow.LOOP_COUNTER.in(task) + 1;
        samples.coached(done.number(), ordinal, task.getId(), done.who().id(), clock.instant());
        audit.record(
                done.number(),
                done.who(),
                "AGENT_COACHED",
                Map.of("pick", ordinal, "agreed", AuditTrail.digest(done.form().text("agreed"))));
    }
}
