package org.redress.improvement;

import java.time.Clock;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps that an agent has confirmed the training. */
@ModelBean("recordTraining")
class RecordTrainingStep implements TaskListener {
    private final Submissions submissions;
    private final Trainees trainees;
    private final AuditTrail audit;
    private final Clock clock;

    RecordTrainingStep(Submissions submissions, Trainees trainees, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.trainees = trainees;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        int round = ImprovementFlow.ROUND.in(task);
        trainees.confirmed(done.number(), round, ImprovementFlow.LOOP_COUNTER.in(task) + 1, clock.instant());
        var facts = new HashMap<String, Object>();
        facts.put("round", round);
        facts.put("question", AuditTrail.digest(done.form().text("question")));
        audit.record(done.number(), done.who(), "TRAINING_CONFIRMED", facts);
    }
}
