package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps that an action is done, and how it can be seen. */
@ModelBean("recordActionDone")
class RecordActionDoneStep implements TaskListener {
    private final Submissions submissions;
    private final PlannedActions actions;
    private final DeadlineClock deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    RecordActionDoneStep(
            Submissions submissions, PlannedActions actions, DeadlineClock deadlines, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.actions = actions;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        int round = ImprovementFlow.ROUND.in(task);
        int ordinal = ImprovementFlow.LOOP_COUNTER.in(task) + 1;
        var proof = done.form().text("proof");
        deadlines.meet(done.number(), CorrectiveActionStep.ROW, String.valueOf(ordinal));
        actions.done(done.number(), round, ordinal, proof, done.who().id(), clock.instant());
        audit.record(
                done.number(),
                done.who(),
                "ACTION_DONE",
                Map.of("round", round, "ordinal", ordinal, "proof", AuditTrail.digest(proof)));
    }
}
