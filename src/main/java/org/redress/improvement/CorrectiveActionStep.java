package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.common.CaseNumber;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.ModelBean;

/** Gives each of the parallel action tasks its own action, owner and date. */
@ModelBean("correctiveActions")
public class CorrectiveActionStep {
    static final String ROW = "improvement-action";

    private final PlannedActions actions;
    private final DeadlineClock deadlines;

    CorrectiveActionStep(PlannedActions actions, DeadlineClock deadlines) {
        this.actions = actions;
        this.deadlines = deadlines;
    }

    /** Opens the deadline of this task's action watched by the monitor, and returns the action's place in the plan. */
    public Integer begin(DelegateExecution execution) {
        var action = planned(execution);
        deadlines.open(
                action.improvement(),
                NewDeadline.of(ROW, DueStep.situation(execution))
                        .about(String.valueOf(action.ordinal()))
                        .until(action.due()));
        return action.ordinal();
    }

    /** Whose task it is. */
    public String owner(DelegateExecution execution) {
        return planned(execution).owner();
    }

    private PlannedAction planned(DelegateExecution execution) {
        var number = CaseNumber.of(execution.getProcessBusinessKey());
        int ordinal = ImprovementFlow.LOOP_COUNTER.in(execution) + 1;
        return actions.find(number, ImprovementFlow.ROUND.in(execution), ordinal)
                .orElseThrow();
    }
}
