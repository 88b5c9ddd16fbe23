package org.redress.returns;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.message.OwnWords;
import org.redress.message.ToneCheck;

/** Takes an agent's decision on a return; whoever decides first owns the case. */
@ModelBean("recordReturnDecision")
class RecordReturnDecisionStep implements TaskListener {
    private final Submissions submissions;
    private final ReturnDecisions decisions;
    private final Cases cases;
    private final ToneCheck tone;
    private final AuditTrail audit;

    RecordReturnDecisionStep(
            Submissions submissions, ReturnDecisions decisions, Cases cases, ToneCheck tone, AuditTrail audit) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.cases = cases;
        this.tone = tone;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        boolean refuse = "REFUSE".equals(form.text("decision"));
        // Judged now: what a supervisor checks must be fit to be sent.
        if (refuse)
            tone.judge(
                    done.number(),
                    OwnWords.ofForm("reasons", form.text("reasons"), form.text("overrideReason")),
                    done.who());
        var kind = decisions.take(done);
        ReturnFlow.KIND.set(task, kind.name());
        if (cases.find(done.number()).orElseThrow().owner() == null)
            cases.own(done.number(), done.who().id());
        var facts = new HashMap<String, Object>();
        facts.put("decision", form.text("decision"));
        facts.put("kind", kind);
        facts.put("amountMinor", form.number("amountMinor"));
        facts.put("reasons", AuditTrail.digest(form.text("reasons")));
        audit.record(done.number(), done.who(), "RETURN_DECIDED", facts);
    }
}
