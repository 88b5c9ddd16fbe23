package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Says what the buyer got in the end; where it was money, both clocks of the refund stop. */
@ModelBean("recordReturnResult")
class RecordReturnResultStep implements ExecutionListener {
    private final ReturnCases returns;
    private final RefundClocks clocks;

    RecordReturnResultStep(ReturnCases returns, RefundClocks clocks) {
        this.returns = returns;
        this.clocks = clocks;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        if (request.kind().refunds()) clocks.stop(number);
        ReturnFlow.EXECUTED.set(flow, true);
        ReturnFlow.RESULT.set(flow, result(request));
    }

    private static String result(ReturnCase request) {
        return switch (request.kind()) {
            case EXCHANGE -> "EXCHANGED";
            case RESEND -> "RESENT";
            case REPAIR -> "REPAIRED";
            case REFUND_ONLY, RETURN_REFUND -> refunded(request);
        };
    }

    private static String refunded(ReturnCase request) {
        if (request.acceptedByTimeOut()) return "ACCEPTED_BY_TIME_OUT";
        if (request.dispute() == Dispute.PARTIAL) return "PARTLY_REFUNDED";
        return request.kind() == ReturnKind.REFUND_ONLY ? "REFUNDED_WITHOUT_RETURN" : "REFUNDED";
    }
}
