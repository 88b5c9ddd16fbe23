package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Keeps who pays for the way back. */
@ModelBean("applyFreight")
class ApplyFreightStep implements ExecutionListener {
    private final ReturnCases returns;
    private final AuditTrail audit;

    ApplyFreightStep(ReturnCases returns, AuditTrail audit) {
        this.returns = returns;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var payer = (String) TableStep.single(flow).get("freightPayer");
        returns.freight(number, payer);
        audit.record(number, Person.SYSTEM, "FREIGHT_PAYER_FOUND", Map.of("freightPayer", payer));
    }
}
