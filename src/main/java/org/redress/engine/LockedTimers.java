package org.redress.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The engine's three timer handlers, each with {@link TimerGuard} before it. */
final class LockedTimers {
    private LockedTimers() {}

    static class Boundary extends TimerExecuteNestedActivityJobHandler {
        private final TimerGuard guard;

        Boundary(TimerGuard guard) {
            this.guard = guard;
        }

        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext command, String tenant) {
            guard.beforeFiring(execution, command);
            super.execute(timer, execution, command, tenant);
        }
    }

    static class Catch extends TimerCatchIntermediateEventJobHandler {
        private final TimerGuard guard;

        Catch(TimerGuard guard) {
            this.guard = guard;
        }

        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext command, String tenant) {
            guard.beforeFiring(execution, command);
            super.execute(timer, execution, command, tenant);
        }
    }

    static class Start extends TimerStartEventSubprocessJobHandler {
        private final TimerGuard guard;

        Start(TimerGuard guard) {
            this.guard = guard;
        }

        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext command, String tenant) {
            guard.beforeFiring(execution, command);
            super.execute(timer, execution, command, tenant);
        }
    }
}
