package org.redress.complaint;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.ModelBean;

/** Lets the promises run again that the question had paused. */
@ModelBean("resumeClock")
class ResumeClockStep implements JavaDelegate {
    private final DeadlineClock deadlines;

    ResumeClockStep(DeadlineClock deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var question = UUID.fromString(SendQuestionStep.QUESTION_ID.in(flow));
        deadlines.resume(CaseNumber.of(flow.getProcessBusinessKey()), question);
        if (ComplaintFlow.SILENCE.in(flow) == null) ComplaintFlow.SILENCE.set(flow, "ANSWERED");
    }
}
