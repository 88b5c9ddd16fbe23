package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Confirms that a complaint was withdrawn, as easily as it was made. */
@ModelBean("confirmWithdrawal")
class ConfirmWithdrawalStep implements JavaDelegate {
    private final CaseLetters letters;

    ConfirmWithdrawalStep(CaseLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution flow) {
        letters.send(CaseNumber.of(flow.getProcessBusinessKey()), "withdrawal-confirmed", Map.of(), Person.SYSTEM);
    }
}
