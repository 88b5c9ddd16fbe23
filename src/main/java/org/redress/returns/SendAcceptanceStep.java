package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.ModelBean;
import org.redress.remedy.AgreedRemedies;

/** Tells the buyer what happens now, and the process what there is to wait for. */
@ModelBean("sendAcceptance")
class SendAcceptanceStep implements JavaDelegate {
    private final ReturnCases returns;
    private final AgreedRemedies agreed;
    private final ReturnLetters letters;
    private final Forecasts forecasts;

    SendAcceptanceStep(ReturnCases returns, AgreedRemedies agreed, ReturnLetters letters, Forecasts forecasts) {
        this.returns = returns;
        this.agreed = agreed;
        this.letters = letters;
        this.forecasts = forecasts;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        var kind = request.kind();
        boolean awaited = kind.comesBack() && request.receivedAt() == null;
        ReturnFlow.GOODS_AWAITED.set(flow, awaited);
        ReturnFlow.SHOP_PAYS.set(flow, awaited && "SHOP".equals(request.freightPayer()));
        ReturnFlow.SHIP_FIRST.set(flow, kind == ReturnKind.EXCHANGE && agreed.shipsFirst(number, kind.remedy()));
        ReturnFlow.DISPUTE.set(flow, "NONE");
        var situation = DueStep.situation(flow);
        letters.accepted(
                request,
                awaited ? forecasts.due("return-shipping", situation) : null,
                forecasts.due("execution", situation));
    }
}
