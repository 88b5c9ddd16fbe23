package org.redress.verification;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;
import org.redress.engine.Var;

/** Notes the score beside the case; a person always decides next. */
@ModelBean("applyAbuseScore")
class ApplyAbuseScoreStep implements ExecutionListener {
    private static final Var<Integer> SCORE = Var.number("abuseScore");

    private final AuditTrail audit;

    ApplyAbuseScoreStep(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var answer = TableStep.single(flow);
        int score = ((Number) answer.get("score")).intValue();
        SCORE.set(flow, score);
        audit.record(
                CaseNumber.of(flow.getProcessBusinessKey()),
                Person.SYSTEM,
                "ABUSE_SCORED",
                Map.of("score", score, "judgement", answer.get("judgement")));
    }
}
