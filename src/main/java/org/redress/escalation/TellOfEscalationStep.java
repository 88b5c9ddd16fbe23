package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.engine.ModelBean;

/** "Tell the customer": who looks after the case now, or until when it takes. */
@ModelBean("tellOfEscalation")
public class TellOfEscalationStep implements JavaDelegate {
    private final CustomerLetters letters;

    TellOfEscalationStep(CustomerLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution flow) {
        letters.tell(UUID.fromString(ESCALATION_ID.in(flow)));
    }
}
