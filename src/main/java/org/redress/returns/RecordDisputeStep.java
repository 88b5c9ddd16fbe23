package org.redress.returns;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps a supervisor's decision about goods that are not as they should be. */
@ModelBean("recordDispute")
class RecordDisputeStep implements TaskListener {
    private final Submissions submissions;
    private final ReturnCases returns;
    private final GoodsValue goods;
    private final AuditTrail audit;

    RecordDisputeStep(Submissions submissions, ReturnCases returns, GoodsValue goods, AuditTrail audit) {
        this.submissions = submissions;
        this.returns = returns;
        this.goods = goods;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var dispute = Dispute.valueOf(done.form().text("dispute"));
        var offered = dispute == Dispute.PARTIAL ? done.form().number("amountMinor") : null;
        if (offered != null) judge(done, offered);
        returns.disputed(done.number(), dispute, offered);
        var facts = new HashMap<String, Object>();
        facts.put("dispute", dispute);
        facts.put("offeredMinor", offered);
        facts.put("reasons", AuditTrail.digest(done.form().text("reasons")));
        audit.record(done.number(), done.who(), "DISPUTE_DECIDED", facts);
    }

    private void judge(Completion done, long offered) {
        if (!returns.find(done.number()).orElseThrow().kind().refunds())
            throw new ReturnRefused("part-of-money-only", "/variables/dispute");
        long left = goods.left(done.number());
        if (offered > left) throw new ReturnRefused("more-than-paid", "/variables/amountMinor", left);
    }
}
