package org.redress.complaint;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Stage;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/**
 * Opens what is promised from the moment of receipt, so that the customer can be told at once. Where another process
 * calls, only a solution is promised, from now: it was told of the problem just now.
 */
@ModelBean("setDeadlines")
class SetDeadlinesStep implements JavaDelegate {
    private static final List<String> FROM_RECEIPT = List.of("acknowledgement", "first-response", "solution");

    private final DeadlineClock deadlines;
    private final Cases cases;

    SetDeadlinesStep(DeadlineClock deadlines, Cases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var situation = DueStep.situation(flow);
        if (StagesStep.called(flow)) {
            deadlines.openNow(number, NewDeadline.of("solution", situation));
            return;
        }
        cases.enter(number, Stage.ACCEPT);
        for (String kind : FROM_RECEIPT) deadlines.open(number, NewDeadline.of(kind, situation));
    }
}
