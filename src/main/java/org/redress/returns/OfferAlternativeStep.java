package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Tells the buyer at once that the exchange cannot be and that another offer follows. */
@ModelBean("offerAlternative")
class OfferAlternativeStep implements JavaDelegate {
    private final ReturnLetters letters;

    OfferAlternativeStep(ReturnLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution flow) {
        letters.noExchange(CaseNumber.of(flow.getProcessBusinessKey()));
    }
}
