package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;
import static org.redress.escalation.EscalationFlow.LEVEL;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.engine.ModelBean;

/** "Go to next level": the extended promise was missed as well. */
@ModelBean("nextLevel")
public class NextLevelStep implements JavaDelegate {
    private final EscalationOffers offers;

    NextLevelStep(EscalationOffers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution flow) {
        LEVEL.set(flow, offers.afterExtension(UUID.fromString(ESCALATION_ID.in(flow))));
    }
}
