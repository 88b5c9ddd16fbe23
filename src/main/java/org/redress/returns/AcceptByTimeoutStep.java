package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Nobody decided in time: the return counts as accepted, as the marketplace would count it, and the record says so. */
@ModelBean("acceptByTimeout")
class AcceptByTimeoutStep implements JavaDelegate {
    private final ReturnCases returns;
    private final AuditTrail audit;

    AcceptByTimeoutStep(ReturnCases returns, AuditTrail audit) {
        this.returns = returns;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        returns.acceptedByTimeOut(number);
        ReturnFlow.DECISION.set(flow, "ACCEPT");
        ReturnFlow.KIND.set(flow, returns.find(number).orElseThrow().kind().name());
        audit.record(number, Person.SYSTEM, "ACCEPTED_BY_TIME_OUT", Map.of());
    }
}
