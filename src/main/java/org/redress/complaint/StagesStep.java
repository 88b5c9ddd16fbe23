package org.redress.complaint;

import java.util.Map;
import java.util.Set;
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
    /** A process that calls another one does these itself, and says when. */
    private static final Set<String> LEFT_TO_CALLER = Set.of(Stage.FOLLOW_UP.name(), Stage.IMPROVE.name());

    private final Cases cases;
    private final AuditTrail audit;

    StagesStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    public void enter(DelegateExecution flow, String stage) {
        if (LEFT_TO_CALLER.contains(stage) && partOfAnother(flow)) return;
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var before = cases.find(number).orElseThrow().stage();
        var now = Stage.valueOf(stage);
        if (before == now) return;
        cases.enter(number, now);
        audit.record(number, Person.SYSTEM, "STAGE_ENTERED", Map.of("stage", before), Map.of("stage", now));
    }

    /** Whether another process called this one: then that one acknowledges, follows up and records the cause. */
    public boolean partOfAnother(DelegateExecution flow) {
        return called(flow);
    }

    static boolean called(DelegateExecution flow) {
        return flow.getProcessInstance().getSuperExecution() != null;
    }
}
