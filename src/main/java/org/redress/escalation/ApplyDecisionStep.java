package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;
import static org.redress.escalation.EscalationFlow.OUTCOME;
import static org.redress.escalation.EscalationFlow.TELL_CUSTOMER;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.engine.ModelBean;

/** "Apply decision": makes the first decision take effect, in the transaction of who decided. */
@ModelBean("applyDecision")
public class ApplyDecisionStep implements JavaDelegate {
    private final DecisionEffects effects;

    ApplyDecisionStep(DecisionEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var applied = effects.apply(UUID.fromString(ESCALATION_ID.in(flow)));
        OUTCOME.set(flow, applied.outcome().name());
        TELL_CUSTOMER.set(flow, applied.tellCustomer());
    }
}
