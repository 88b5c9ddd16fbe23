package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.complaint.CaseLetters;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.ModelBean;
import org.redress.message.LetterValue;

/** Tells the buyer the number, the rule that applies, who pays the freight, and by when the answer comes. */
@ModelBean("acknowledgeReturn")
class AcknowledgeReturnStep implements JavaDelegate {
    private final ReturnCases returns;
    private final Forecasts forecasts;
    private final CaseLetters letters;

    AcknowledgeReturnStep(ReturnCases returns, Forecasts forecasts, CaseLetters letters) {
        this.returns = returns;
        this.forecasts = forecasts;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        var decideBy = forecasts.due("return-decision", DueStep.situation(flow));
        letters.acknowledge(
                number,
                "return-acknowledgement",
                Map.of(
                        "kind",
                        request.kind().name(),
                        "rule",
                        "rule." + request.basis(),
                        "freight",
                        "freight." + request.freightPayer(),
                        "promise",
                        LetterValue.of(decideBy)));
    }
}
