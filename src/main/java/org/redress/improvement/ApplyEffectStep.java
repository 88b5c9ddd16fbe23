package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Takes over what the table makes of the number. */
@ModelBean("applyEffect")
class ApplyEffectStep implements ExecutionListener {
    private final Goals goals;
    private final AuditTrail audit;

    ApplyEffectStep(Goals goals, AuditTrail audit) {
        this.goals = goals;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int round = ImprovementFlow.ROUND.in(flow);
        var effect = TableStep.single(flow).get("effect").toString();
        ImprovementFlow.EFFECT.set(flow, effect);
        goals.judged(number, round, effect);
        audit.record(number, Person.SYSTEM, "EFFECT_JUDGED", Map.of("round", round, "effect", effect));
    }
}
