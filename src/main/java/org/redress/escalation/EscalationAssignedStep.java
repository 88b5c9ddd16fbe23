package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;
import static org.redress.escalation.EscalationFlow.MY_LEVEL;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.ModelBean;

/** Hears of every change of a level's assignee, a release included, whoever makes it. */
@ModelBean("escalationAssigned")
public class EscalationAssignedStep implements TaskListener {
    private final LevelClock clock;

    EscalationAssignedStep(LevelClock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var id = UUID.fromString(ESCALATION_ID.in(task));
        clock.assigned(id, MY_LEVEL.in(task), task.getId(), task.getAssignee());
    }
}
