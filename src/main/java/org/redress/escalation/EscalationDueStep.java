package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;
import static org.redress.escalation.EscalationFlow.MY_LEVEL;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.engine.ModelBean;

/** The timers of {@code escalation.bpmn}: how long a level may leave it unclaimed or undecided, how long an extension runs. */
@ModelBean("escalationClock")
public class EscalationDueStep {
    private final LevelClock levels;
    private final ExtensionClock extensions;

    EscalationDueStep(LevelClock levels, ExtensionClock extensions) {
        this.levels = levels;
        this.extensions = extensions;
    }

    /** When the timer fires; the year 9999 while it is not its turn. */
    public Date due(DelegateExecution execution, String kind) {
        var id = id(execution);
        if (kind.equals(EscalationFlow.EXTENSION_CLOCK)) return Date.from(extensions.due(id));
        var scope = new LevelScope(execution.getId(), execution.getProcessDefinitionId());
        return Date.from(levels.due(id, MY_LEVEL.in(execution), kind, scope));
    }

    /** The timer fires now: its row is missed. */
    public void fired(DelegateExecution execution, String kind) {
        if (kind.equals(EscalationFlow.EXTENSION_CLOCK)) extensions.over(id(execution));
        else levels.missed(id(execution), MY_LEVEL.in(execution), kind);
    }

    /** Tells nothing: which escalation it is stands in the whole instance, and its level in the record. */
    public void passOn(DelegateExecution execution, String kind) {
        // Called for every timer that ends in ".due"; other beans hand on the missed deadline here.
    }

    /** The task of a level, or the wait for an extended promise, is over. */
    public void ended(DelegateExecution execution) {
        var level = MY_LEVEL.in(execution);
        if (level != null) levels.ended(id(execution), level, execution.getId(), execution.isCanceled());
    }

    private static UUID id(DelegateExecution execution) {
        return UUID.fromString(ESCALATION_ID.in(execution));
    }
}
