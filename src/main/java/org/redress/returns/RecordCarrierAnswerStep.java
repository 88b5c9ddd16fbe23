package org.redress.returns;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what the carrier said about a parcel that nobody had seen. */
@ModelBean("recordCarrierAnswer")
class RecordCarrierAnswerStep implements TaskListener {
    private final Submissions submissions;
    private final ReturnCases returns;
    private final AuditTrail audit;
    private final Clock clock;

    RecordCarrierAnswerStep(Submissions submissions, ReturnCases returns, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.returns = returns;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var answer = done.form().text("chase");
        if ("ARRIVED".equals(answer)) returns.received(done.number(), clock.instant(), false);
        if ("LOST".equals(answer)) {
            returns.inspected(done.number(), Inspection.LOST, done.who().id());
            ReturnFlow.INSPECTION.set(task, Inspection.LOST.name());
            ReturnFlow.GOODS_AWAITED.set(task, false);
        }
        audit.record(
                done.number(),
                done.who(),
                "CARRIER_ANSWERED",
                Map.of("answer", answer, "text", AuditTrail.digest(done.form().text("answer"))));
    }
}
