package org.redress.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.ModelBean;

/** Tells the customer the number, the service hours, what is promised by when, and what happens next. */
@ModelBean("acknowledge")
class AcknowledgeStep implements JavaDelegate {
    private final DeadlineClock deadlines;
    private final CaseLetters letters;

    AcknowledgeStep(DeadlineClock deadlines, CaseLetters letters) {
        this.deadlines = deadlines;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        deadlines.ofCase(number).stream()
                .filter(row -> row.kind().equals("first-response"))
                .map(Deadline::due)
                .findFirst()
                .ifPresent(promise -> letters.acknowledge(number, promise));
    }
}
