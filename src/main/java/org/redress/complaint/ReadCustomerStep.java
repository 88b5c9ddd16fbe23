package org.redress.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.customer.Customers;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Puts the customer's tier before the routing table. */
@ModelBean("readCustomer")
class ReadCustomerStep implements ExecutionListener {
    private final Cases cases;
    private final Customers customers;

    ReadCustomerStep(Cases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var file = cases.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        var tier = customers.find(file.customerId()).orElseThrow().tier();
        ComplaintFlow.TIER.set(flow, tier.name());
    }
}
