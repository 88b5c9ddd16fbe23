package org.redress.returns;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DueStep;
import org.redress.engine.ModelBean;

/** Nobody confirmed the receipt in time: the goods count as received, as the marketplace would count them. */
@ModelBean("receiptByTimeout")
class ReceiptByTimeoutStep implements JavaDelegate {
    private final ReturnCases returns;
    private final RefundClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    ReceiptByTimeoutStep(ReturnCases returns, RefundClocks clocks, AuditTrail audit, Clock clock) {
        this.returns = returns;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        returns.received(number, clock.instant(), true);
        ReturnFlow.GOODS_AWAITED.set(flow, false);
        if (returns.find(number).orElseThrow().kind() == ReturnKind.RETURN_REFUND)
            clocks.start(number, DueStep.situation(flow));
        audit.record(number, Person.SYSTEM, "RECEIVED_BY_TIME_OUT", Map.of());
    }
}
