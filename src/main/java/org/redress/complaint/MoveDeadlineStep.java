package org.redress.complaint;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.ModelBean;

/** Moves an obligation to the date a platform or authority has set; the old date stays in the record. */
@ModelBean("moveDeadline")
class MoveDeadlineStep implements JavaDelegate {
    private final DeadlineClock deadlines;

    MoveDeadlineStep(DeadlineClock deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution flow) {
        deadlines.move(
                CaseNumber.of(flow.getProcessBusinessKey()),
                (String) flow.getVariable("movedDeadline"),
                Instant.parse((String) flow.getVariable("movedTo")),
                Person.staff((String) flow.getVariable("movedBy")),
                "outside");
    }
}
