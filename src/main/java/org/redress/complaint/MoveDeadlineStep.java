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
                mover(flow),
                "outside");
    }

    /** Cases that were told before the kind was handed over were told by staff. */
    private static Person mover(DelegateExecution flow) {
        var kind = (String) flow.getVariable("movedByKind");
        return new Person(
                (String) flow.getVariable("movedBy"), kind == null ? Person.Kind.STAFF : Person.Kind.valueOf(kind));
    }
}
