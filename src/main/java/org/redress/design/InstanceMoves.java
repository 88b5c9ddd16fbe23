package org.redress.design;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.redress.design.RunningInstances.TimerJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one instance to another definition so that no timer is due at another time and none that has fired fires again:
 * the engine arms the timer of an event subprocess anew (camunda-bpm-platform#3713), so that job is taken away.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstanceMoves {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RunningInstances instances;
    private final MigrationPlans plans;

    InstanceMoves(
            RuntimeService runtime, ManagementService management, RunningInstances instances, MigrationPlans plans) {
        this.runtime = runtime;
        this.management = management;
        this.instances = instances;
        this.plans = plans;
    }

    /** @throws CannotMove when the other diagram has no place for where it stands */
    void move(InstanceMove move) {
        var before = instances.timers(move.instance());
        try {
            runtime.newMigration(plans.plan(move.from(), move.to()))
                    .processInstanceIds(move.instance())
                    .execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            throw CannotMove.of(refused, element -> !plans.has(move.to(), element));
        }
        keepTimers(move, before, instances.timers(move.instance()));
        instances.refreshScopes(move.instance());
    }

    private void keepTimers(InstanceMove move, List<TimerJob> before, List<TimerJob> after) {
        Map<String, TimerJob> known = before.stream().collect(Collectors.toMap(TimerJob::id, Function.identity()));
        for (TimerJob job : after) {
            var was = known.get(job.id());
            if (was == null && plans.has(move.from(), job.element())) management.deleteJob(job.id());
            if (was != null && !was.due().equals(job.due()))
                throw new CannotMove(new Obstacle(Obstacle.Why.TIMER_MOVED, job.element()));
        }
    }
}
