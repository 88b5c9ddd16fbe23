package org.redress.returns;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.shop.Action;
import org.redress.shop.ActionBook;

/** Stores the order of a return label with its key before it leaves the house; only a refused one gets a new key. */
@ModelBean("prepareLabel")
class PrepareLabelStep implements ExecutionListener {
    private final ReturnCases returns;
    private final Cases cases;
    private final ActionBook actions;

    PrepareLabelStep(ReturnCases returns, Cases cases, ActionBook actions) {
        this.returns = returns;
        this.cases = cases;
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var before = returns.find(number).orElseThrow().labelAction();
        var action = before == null || refused(before) ? prepared(number) : before;
        returns.labelAction(number, action);
        ReturnFlow.ACTION_ID.set(flow, action.toString());
    }

    private boolean refused(UUID action) {
        return actions.proof(action).state() == Action.State.REFUSED;
    }

    private UUID prepared(CaseNumber number) {
        var order = cases.find(number).orElseThrow().orderId();
        return actions.prepare(number, "return-label", order, null, Map.of());
    }
}
