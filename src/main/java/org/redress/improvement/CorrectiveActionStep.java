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

    /**
     * Opens the deadline of this task's action with the date that was planned, and returns the action's place in the
     * plan: what the deadline is about, so that the timer of this task finds its own among those of the others.
     */
    public String begin(DelegateExecution execution) {
        var action = planned(execution);
        var subject = String.valueOf(action.ordinal());
        deadlines.open(
                action.improvement(),
                NewDeadline.of(ROW, DueStep.situation(execution)).about(subject).until(action.due()));
        return subject;
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
