package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what exactly comes in exchange, as the buyer confirmed it; a question to the buyer confirms nothing yet. */
@ModelBean("recordExchangeSpec")
class RecordExchangeSpecStep implements TaskListener {
    private final Submissions submissions;
    private final ReturnCases returns;
    private final AuditTrail audit;

    RecordExchangeSpecStep(Submissions submissions, ReturnCases returns, AuditTrail audit) {
        this.submissions = submissions;
        this.returns = returns;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        if ("ASK_CUSTOMER".equals(done.form().text("exchange"))) return;
        returns.spec(done.number(), done.form().text("spec"));
        audit.record(
                done.number(),
                done.who(),
                "EXCHANGE_CONFIRMED",
                Map.of(
                        "exchange",
                        done.form().text("exchange"),
                        "spec",
                        AuditTrail.digest(done.form().text("spec"))));
    }
}
