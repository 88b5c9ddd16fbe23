package org.redress.engine;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Settings of an engine outside the application that reads models as ours does: the same guard before expressions, no
 * scripts, the same FEEL, timers tied to their deadlines. It keeps no history and runs no job by itself.
 */
public final class BareEngine {
    private BareEngine() {}

    /**
     * @param beans what stands behind the names in models
     * @param callable of which of them expressions may call the methods
     */
    public static StandaloneProcessEngineConfiguration settings(Map<Object, Object> beans, Predicate<Object> callable) {
        Utc.require();
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setExpressionManager(new GuardedExpressions(beans, callable));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setDmnEngineConfiguration(PlainFeel.decisions());
        var teller = new Teller();
        engine.setCustomJobHandlers(List.of(
                new LockedTimers.Boundary(teller), new LockedTimers.Catch(teller), new LockedTimers.Start(teller)));
        engine.setCustomSessionFactories(new ArrayList<>(EngineShortcuts.all()));
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new DeadlineTimers(engine.getExpressionManager()))));
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setDatabaseSchemaUpdate("false");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        return engine;
    }

    /** Makes the engine's tables in the schema that the connection stands in. */
    public static void createTables(Connection connection) {
        EngineTables.create(connection);
    }

    /** Nobody else works on a case here, so there is nothing to lock. */
    private static final class Teller extends TimerGuard {
        Teller() {
            super(null);
        }

        @Override
        void beforeFiring(ExecutionEntity execution, CommandContext command) {
            tellDeadline(execution, command);
        }
    }
}
