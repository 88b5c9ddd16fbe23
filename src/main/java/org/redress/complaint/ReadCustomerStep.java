package org.redress.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.customer.CustomerTiers;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Puts the customer's tier, as their orders give it today, before the routing table. */
@ModelBean("readCustomer")
class ReadCustomerStep implements ExecutionListener {
    private final Cases cases;
    private final CustomerTiers tiers;

    ReadCustomerStep(Cases cases, CustomerTiers tiers) {
        this.cases = cases;
        this.tiers = tiers;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var file = cases.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        var tier = tiers.renew(file.number(), file.customerId(), flow.getProcessDefinitionId());
        ComplaintFlow.TIER.set(flow, tier.name());
    }
}
