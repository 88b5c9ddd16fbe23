package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.engine.ModelBean;

/** "Withdraw escalation": what it was about is over. */
@ModelBean("withdrawEscalation")
public class WithdrawEscalationStep implements JavaDelegate {
    private final EscalationWithdrawal withdrawal;

    WithdrawEscalationStep(EscalationWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution flow) {
        withdrawal.withdrawn(UUID.fromString(ESCALATION_ID.in(flow)));
    }
}
