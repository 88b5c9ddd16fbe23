package org.redress.improvement;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.engine.Var;

/** Asks a supervisor on behalf of quality when the number did not move; the escalation is in the name of the leader. */
@ModelBean("askForSupervisor")
class AskForSupervisorStep implements ExecutionListener {
    private static final Var<String> ASKED_BY = Var.text("askedBy");
    private static final Var<String> ASKING_GROUP = Var.text("askingGroup");
    private static final Var<Integer> LEVEL = Var.number("level");

    private final Cases cases;
    private final Goals goals;

    AskForSupervisorStep(Cases cases, Goals goals) {
        this.cases = cases;
        this.goals = goals;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var leader = Optional.of(cases.find(number).orElseThrow())
                .map(CaseFile::owner)
                .orElseGet(() -> goals.find(number, ImprovementFlow.ROUND.in(flow))
                        .orElseThrow()
                        .setBy());
        ASKED_BY.setLocal(flow, leader);
        ASKING_GROUP.setLocal(flow, "quality");
        LEVEL.setLocal(flow, 1);
    }
}
