package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;
import static org.redress.escalation.EscalationFlow.LEVEL;
import static org.redress.escalation.EscalationFlow.LEVEL_GROUP;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.engine.ModelBean;

/** "Raise level": offers the escalation to its first level, or to the next one. */
@ModelBean("raiseLevel")
public class RaiseLevelStep implements JavaDelegate {
    private final EscalationOffers offers;

    RaiseLevelStep(EscalationOffers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution flow) {
        int level = offers.offer(UUID.fromString(ESCALATION_ID.in(flow)));
        LEVEL.set(flow, level);
        LEVEL_GROUP.set(flow, Levels.groupOf(level));
    }
}
