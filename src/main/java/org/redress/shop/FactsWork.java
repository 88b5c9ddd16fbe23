package org.redress.shop;

import java.util.Map;
import org.redress.engine.ExternalWork;
import org.springframework.stereotype.Component;

/** Collects and freezes order, parcels and earlier cases; reads only, so it may run again after any failure. */
@Component
class FactsWork implements ExternalWork {
    private final FactBook facts;

    FactsWork(FactBook facts) {
        this.facts = facts;
    }

    @Override
    public String topic() {
        return "facts";
    }

    @Override
    public Result run(Work work) {
        CaseFacts seen = facts.see(work.caseNumber(), work.orderId());
        facts.freeze(work.taskId(), work.caseNumber(), work.orderId(), seen);
        return new Done(null, Map.of());
    }
}
