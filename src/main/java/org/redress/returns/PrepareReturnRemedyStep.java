package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;
import org.redress.remedy.AgreedRemedies;

/** Writes down what is given for the return, and says whose limit it needs. */
@ModelBean("prepareReturnRemedy")
class PrepareReturnRemedyStep implements JavaDelegate {
    private final ReturnCases returns;
    private final GoodsValue goods;
    private final AgreedRemedies agreed;

    PrepareReturnRemedyStep(ReturnCases returns, GoodsValue goods, AgreedRemedies agreed) {
        this.returns = returns;
        this.goods = goods;
        this.agreed = agreed;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        var kind = request.kind().remedy();
        long amount = request.kind().refunds() ? amount(request) : 0;
        var by = request.decidedBy() == null ? "system" : request.decidedBy();
        var approver = agreed.write(number, kind, amount, request.kind().name(), by);
        ReturnFlow.REMEDY_KIND.set(flow, kind.name());
        ReturnFlow.ABOVE_LIMIT.set(flow, approver.isPresent());
        ReturnFlow.APPROVER_GROUP.set(flow, approver.orElse(null));
    }

    private long amount(ReturnCase request) {
        if (request.dispute() == Dispute.PARTIAL) return request.offeredMinor();
        return request.refundMinor() == null ? goods.of(request.number()) : request.refundMinor();
    }
}
