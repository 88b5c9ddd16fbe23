package org.redress.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;
import org.redress.engine.Var;

/** Takes over which calls and surveys this case gets, and starts counting attempts afresh. */
@ModelBean("applyFollowUpPlan")
class ApplyFollowUpPlanStep implements ExecutionListener {
    @Override
    public void notify(DelegateExecution flow) {
        var plan = TableStep.single(flow);
        for (Var<Boolean> wanted : java.util.List.of(
                FollowUpFlow.CALL_BACK_WANTED, FollowUpFlow.SURVEY_WANTED, FollowUpFlow.USE_CALL_WANTED))
            wanted.set(flow, Boolean.TRUE.equals(plan.get(wanted.name())));
        FollowUpFlow.ATTEMPTS.set(flow, 0);
        FollowUpFlow.CALL_BACK.set(flow, null);
        FollowUpFlow.SOLVED.set(flow, null);
        FollowUpFlow.CSAT.set(flow, null);
    }
}
