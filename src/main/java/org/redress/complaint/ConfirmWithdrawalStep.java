package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.ModelBean;

/**
 * Confirms that a complaint was withdrawn, as easily as it was made: nothing that was promised is waited for any longer.
 * The promises of a case that called this process are its own.
 */
@ModelBean("confirmWithdrawal")
class ConfirmWithdrawalStep implements JavaDelegate {
    private final CaseLetters letters;
    private final DeadlineClock deadlines;

    ConfirmWithdrawalStep(CaseLetters letters, DeadlineClock deadlines) {
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        if (!StagesStep.called(flow)) deadlines.withdrawAll(number);
        letters.send(number, "withdrawal-confirmed", Map.of(), Person.SYSTEM);
    }
}
