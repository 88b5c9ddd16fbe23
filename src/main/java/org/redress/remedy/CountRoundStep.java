package org.redress.remedy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Begins the next round of finding a solution; its deadlines run their full time again. */
@ModelBean("countRound")
class CountRoundStep implements JavaDelegate, ExecutionListener {
    private final Cases cases;
    private final Remedies remedies;
    private final AuditTrail audit;

    CountRoundStep(Cases cases, Remedies remedies, AuditTrail audit) {
        this.cases = cases;
        this.remedies = remedies;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        notify(flow);
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int round = RemedyFlow.ROUND.in(flow, 1);
        cases.nextRound(number);
        remedies.current(number)
                .filter(remedy -> remedy.state() == Remedy.State.SENT)
                .ifPresent(remedy -> remedies.state(remedy.id(), Remedy.State.REJECTED));
        RemedyFlow.ROUND.set(flow, round + 1);
        audit.record(number, Person.SYSTEM, "ROUND_BEGUN", Map.of("round", round), Map.of("round", round + 1));
    }
}
