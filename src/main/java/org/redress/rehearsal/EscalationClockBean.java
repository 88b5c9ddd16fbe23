package org.redress.rehearsal;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The timers of {@code escalation.bpmn} in a rehearsal. */
public final class EscalationClockBean {
    private final Play play;

    EscalationClockBean(Play play) {
        this.play = play;
    }

    /** When the timer fires; the year 9999 while it is not its turn. */
    public Date due(DelegateExecution flow, String kind) {
        return play.escalations().due(flow, kind);
    }

    /** The timer fires now: its row is missed. */
    public void fired(DelegateExecution flow, String kind) {
        play.escalations().fired(flow, kind);
    }

    /** Tells nothing, as in earnest. */
    public void passOn(DelegateExecution flow, String kind) {
        // Called for every timer that ends in ".due"; which escalation it is stands in the whole instance.
    }

    /** The task of a level is over. */
    public void ended(DelegateExecution flow) {
        play.deadlines().ended(play.caseOf(flow), flow.getId(), flow.isCanceled());
    }
}
