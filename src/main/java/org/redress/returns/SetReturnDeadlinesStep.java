package org.redress.returns;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.ModelBean;

/** Opens what is promised from the moment of receipt, so that the buyer can be told at once. */
@ModelBean("setReturnDeadlines")
class SetReturnDeadlinesStep implements JavaDelegate {
    private static final List<String> FROM_RECEIPT = List.of("acknowledgement", "first-response");

    private final DeadlineClock deadlines;

    SetReturnDeadlinesStep(DeadlineClock deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        for (String kind : FROM_RECEIPT) deadlines.open(number, NewDeadline.of(kind, DueStep.situation(flow)));
    }
}
