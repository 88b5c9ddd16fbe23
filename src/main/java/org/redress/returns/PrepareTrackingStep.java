package org.redress.returns;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.shop.ActionBook;

/** Writes down which parcel to watch and since when, for the worker that asks the carrier. */
@ModelBean("prepareTracking")
class PrepareTrackingStep implements ExecutionListener {
    private final ReturnCases returns;
    private final Cases cases;
    private final ActionBook actions;
    private final Clock clock;

    PrepareTrackingStep(ReturnCases returns, Cases cases, ActionBook actions, Clock clock) {
        this.returns = returns;
        this.cases = cases;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        var action = actions.prepare(
                number,
                "parcel-tracking",
                cases.find(number).orElseThrow().orderId(),
                null,
                Map.of(
                        "carrier", request.carrier(),
                        "trackingNumber", request.trackingNumber(),
                        "since", clock.instant().toString()));
        ReturnFlow.ACTION_ID.setLocal(flow, action.toString());
    }
}
