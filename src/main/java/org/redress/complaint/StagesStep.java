package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Stage;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Lets a diagram say which of the five stages begins here. */
@ModelBean("stages")
public class StagesStep {
    private final Cases cases;
    private final AuditTrail audit;

    StagesStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    public void enter(DelegateExecution flow, String stage) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var before = cases.find(number).orElseThrow().stage();
        var now = Stage.valueOf(stage);
        if (before == now) return;
        cases.enter(number, now);
        audit.record(number, Person.SYSTEM, "STAGE_ENTERED", Map.of("stage", before), Map.of("stage", now));
    }
}
