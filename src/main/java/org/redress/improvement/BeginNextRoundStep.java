package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** "Begin next round": new deadlines, actions and number; the rows of the last round stay as they are. */
@ModelBean("beginNextRound")
class BeginNextRoundStep implements JavaDelegate {
    private final Cases cases;
    private final AuditTrail audit;

    BeginNextRoundStep(Cases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        cases.nextRound(number);
        int round = cases.find(number).orElseThrow().round();
        ImprovementFlow.ROUND.set(flow, round);
        audit.record(number, Person.SYSTEM, "IMPROVEMENT_ROUND_BEGUN", Map.of("round", round));
    }
}
