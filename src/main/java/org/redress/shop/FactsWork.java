package org.redress.shop;

import java.util.Map;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.ExternalWork;
import org.springframework.stereotype.Component;

/** Collects and freezes order, parcels and earlier cases; reads only, so it may run again after any failure. */
@Component
class FactsWork implements ExternalWork {
    private final FactBook facts;
    private final Cases cases;

    FactsWork(FactBook facts, Cases cases) {
        this.facts = facts;
        this.cases = cases;
    }

    @Override
    public String topic() {
        return "facts";
    }

    @Override
    public Result run(Work work) {
        String order = orderOf(work);
        CaseFacts seen = facts.see(work.caseNumber(), order);
        facts.freeze(work.taskId(), work.caseNumber(), order, seen);
        return new Done(null, Map.of());
    }

    /** The case's own record comes first: the agent may have found the right order since the process began. */
    private String orderOf(Work work) {
        return cases.find(work.caseNumber()).map(CaseFile::orderId).orElse(work.orderId());
    }
}
