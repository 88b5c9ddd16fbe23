package org.redress.remedy;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.shop.Action;
import org.redress.shop.ActionBook;

/**
 * Stores what is about to leave the house and its key, before anybody sends it. A refused act gets a new key when it is
 * tried again; one whose outcome nobody knows keeps its key, so that it cannot be paid twice.
 */
@ModelBean("prepareAction")
class PrepareActionStep implements JavaDelegate {
    private final Cases cases;
    private final Remedies remedies;
    private final ActionBook actions;

    PrepareActionStep(Cases cases, Remedies remedies, ActionBook actions) {
        this.cases = cases;
        this.remedies = remedies;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var remedy = remedies.current(number).orElseThrow();
        RemedyFlow.REMEDY_KIND.set(flow, remedy.kind().name());
        if (remedy.kind().topic() == null) return;
        var orderId = cases.find(number).orElseThrow().orderId();
        var action = keptKey(remedy) ? remedy.actionId() : prepared(number, remedy, orderId);
        remedies.acting(remedy.id(), action);
        RemedyFlow.ACTION_ID.set(flow, action.toString());
        RemedyFlow.ORDER_ID.set(flow, orderId);
        RemedyFlow.AMOUNT_MINOR.set(flow, remedy.amountMinor());
        RemedyFlow.CURRENCY.set(flow, remedy.currency());
    }

    private boolean keptKey(Remedy remedy) {
        return remedy.actionId() != null && actions.proof(remedy.actionId()).state() != Action.State.REFUSED;
    }

    private UUID prepared(CaseNumber number, Remedy remedy, String orderId) {
        Money amount = remedy.kind().costsMoney() ? remedy.amount() : null;
        return actions.prepare(
                number,
                remedy.kind().topic(),
                orderId,
                amount,
                Map.of("remedy", remedy.kind().name()));
    }
}
