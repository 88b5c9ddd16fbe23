package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.ModelBean;

/** Offers a part of the money, with the reasons and a time to object. */
@ModelBean("offerPartialRefund")
class OfferPartialRefundStep implements JavaDelegate {
    private final ReturnCases returns;
    private final ReturnLetters letters;
    private final Forecasts forecasts;

    OfferPartialRefundStep(ReturnCases returns, ReturnLetters letters, Forecasts forecasts) {
        this.returns = returns;
        this.letters = letters;
        this.forecasts = forecasts;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        var amount = new Money(request.offeredMinor(), request.currency());
        letters.partialOffer(number, amount, forecasts.due("partial-offer", DueStep.situation(flow)));
    }
}
