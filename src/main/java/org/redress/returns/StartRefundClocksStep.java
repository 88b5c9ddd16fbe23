package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.deadline.DueStep;
import org.redress.engine.ModelBean;

/** The goods are back: the shop's promise to refund and the law's limit begin, side by side. */
@ModelBean("startRefundClocks")
class StartRefundClocksStep implements JavaDelegate {
    private final RefundClocks clocks;

    StartRefundClocksStep(RefundClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution flow) {
        clocks.start(CaseNumber.of(flow.getProcessBusinessKey()), DueStep.situation(flow));
    }
}
