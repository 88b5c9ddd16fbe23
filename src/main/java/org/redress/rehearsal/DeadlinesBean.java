package org.redress.rehearsal;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.DueStep;

/** What timers of models ask in a rehearsal: {@code ${deadlines.due(execution, 'first-response')}}. */
public final class DeadlinesBean {
    private final Play play;

    DeadlinesBean(Play play) {
        this.play = play;
    }

    /** The due time of the scope's row; asked again when a timer is moved. */
    public Date due(DelegateExecution flow, String kind) {
        return play.deadlines().due(flow, kind);
    }

    /** The timer is about to fire: the breach is counted before the flow goes on. */
    public void fired(DelegateExecution flow, String kind) {
        play.deadlines().fired(flow, kind);
    }

    /** The flow that leaves the timer carries the id of the missed row, for the escalation. */
    public void passOn(DelegateExecution flow, String kind) {
        play.caseOf(flow).rows.stream()
                .filter(row -> row.dry.kind().equals(kind) && row.state == DeadlineState.MISSED)
                .reduce((one, later) -> later)
                .ifPresent(row -> flow.setVariableLocal("missedDeadline", row.id));
    }

    /** The host of the timer ended. */
    public void ended(DelegateExecution flow) {
        play.deadlines().ended(play.caseOf(flow), flow.getId(), DueStep.cancelled((ExecutionEntity) flow));
    }
}
