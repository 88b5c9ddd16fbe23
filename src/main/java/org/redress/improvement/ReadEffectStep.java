package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Puts before the table what was counted. */
@ModelBean("readEffect")
class ReadEffectStep implements ExecutionListener {
    private final Goals goals;

    ReadEffectStep(Goals goals) {
        this.goals = goals;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var goal = goals.find(number, ImprovementFlow.ROUND.in(flow)).orElseThrow();
        flow.setVariableLocal("exposures", (int) Math.min(goal.exposures(), Integer.MAX_VALUE));
        flow.setVariableLocal("reached", goal.reached());
        flow.setVariableLocal("extended", goal.extended());
    }
}
