package org.redress.deadline;

import java.util.ArrayList;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.redress.engine.ModelBean;
import org.redress.engine.Var;

/** What timers of models ask: {@code ${deadlines.due(execution, 'first-response')}}. */
@ModelBean("deadlines")
public class DueStep {
    private static final Var<String> URGENCY = Var.text("urgency");
    private static final Var<String> TIER = Var.text("tier");
    private static final Var<String> CHANNEL = Var.text("channel");
    private static final Var<String> MARKETPLACE = Var.text("marketplace");
    /** About which of several things a task is that runs more than once at a time; an input parameter of the task. */
    private static final Var<String> SUBJECT = Var.text("deadlineSubject");

    private static final Var<String> MISSED = Var.text("missedDeadline");

    private final DeadlineClock clock;
    private final Deadlines deadlines;

    DueStep(DeadlineClock clock, Deadlines deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    /** The due time of the scope's row; asked again when a timer is moved. */
    public Date due(DelegateExecution execution, String kind) {
        var wanted = NewDeadline.of(kind, situation(execution))
                .about(SUBJECT.in(execution, ""))
                .in(execution.getId());
        return Date.from(clock.due(number(execution), wanted));
    }

    /** The timer is about to fire: the breach is recorded before the flow goes on. */
    public void fired(DelegateExecution execution, String kind) {
        clock.fired(number(execution), execution.getId(), kind);
    }

    /** The flow that leaves the timer carries the id of the missed row, for the escalation. */
    public void passOn(DelegateExecution execution, String kind) {
        deadlines
                .lastMissed(number(execution), kind)
                .ifPresent(row -> MISSED.setLocal(execution, row.id().toString()));
    }

    /** The host of the timer ended. */
    public void ended(DelegateExecution execution) {
        clock.ended(number(execution), execution.getId(), cancelled((ExecutionEntity) execution));
    }

    /** The earliest due time around a task, for the inbox; null when nothing runs. */
    public Date nearest(DelegateExecution execution) {
        var scopes = new ArrayList<String>();
        var scope = (ExecutionEntity) execution;
        while (scope != null) {
            scopes.add(scope.getId());
            scope = scope.getParent();
        }
        return deadlines.nearest(number(execution), scopes).map(Date::from).orElse(null);
    }

    /** What the table is asked with, from the variables of a process. */
    public static Situation situation(DelegateExecution execution) {
        return new Situation(
                execution.getProcessDefinitionId(),
                value(Urgency.class, URGENCY.in(execution)),
                value(Tier.class, TIER.in(execution)),
                value(Channel.class, CHANNEL.in(execution)),
                MARKETPLACE.in(execution));
    }

    /**
     * The engine cancels an event gateway also when the awaited event comes: then the wait was met. It is told by the
     * reason the engine gives when a scope is cancelled by an event of its own.
     */
    public static boolean cancelled(ExecutionEntity execution) {
        boolean gateway = execution.getActivity().getActivityBehavior() instanceof EventBasedGatewayActivityBehavior;
        boolean byOwnEvent = execution.isDeleteRoot()
                && String.valueOf(execution.getDeleteReason()).startsWith("Cancel scope activity");
        return execution.isCanceled() && !(gateway && byOwnEvent);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static CaseNumber number(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }
}
