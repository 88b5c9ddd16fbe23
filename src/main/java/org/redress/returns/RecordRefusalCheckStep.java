package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** A second person confirms a refusal, or accepts the return instead. */
@ModelBean("recordRefusalCheck")
class RecordRefusalCheckStep implements TaskListener {
    private final Submissions submissions;
    private final ReturnCases returns;
    private final GoodsValue goods;
    private final AuditTrail audit;

    RecordRefusalCheckStep(Submissions submissions, ReturnCases returns, GoodsValue goods, AuditTrail audit) {
        this.submissions = submissions;
        this.returns = returns;
        this.goods = goods;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var request = returns.find(done.number()).orElseThrow();
        if (done.who().id().equals(request.decidedBy())) throw new ReturnRefused.NotNow("own-refusal", 403);
        if ("ACCEPT".equals(done.form().text("refusal"))) {
            returns.decided(done.number(), "ACCEPT", done.who().id(), request.kind(), goods.of(done.number()));
            ReturnFlow.DECISION.set(task, "ACCEPT");
        }
        audit.record(
                done.number(),
                done.who(),
                "REFUSAL_CHECKED",
                Map.of(
                        "refusal",
                        done.form().text("refusal"),
                        "reason",
                        AuditTrail.digest(done.form().text("reason"))));
    }
}
