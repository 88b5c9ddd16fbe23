package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Asks whether the goods in exchange are there. */
@ModelBean("checkStock")
class CheckStockStep implements JavaDelegate {
    private final ExchangeStock stock;
    private final AuditTrail audit;

    CheckStockStep(ExchangeStock stock, AuditTrail audit) {
        this.stock = stock;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        boolean there = stock.has(number);
        ReturnFlow.IN_STOCK.set(flow, there);
        audit.record(number, Person.SYSTEM, "STOCK_CHECKED", Map.of("inStock", there));
    }
}
