package org.redress.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.redress.common.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Secure and quick settings that configuration properties cannot express; the reasons stand in
 * {@code docs/decisions/001-engine-settings.md}.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractCamundaConfiguration {
    private final ApplicationContext context;
    private final ObjectProvider<Cases> cases;
    private final ObjectProvider<OpenTasks> openTasks;

    EngineSettings(ApplicationContext context, ObjectProvider<Cases> cases, ObjectProvider<OpenTasks> openTasks) {
        this.context = context;
        this.cases = cases;
        this.openTasks = openTasks;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        Utc.require();
        engine.setExpressionManager(new GuardedExpressions(new ListedBeans(context)));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setDmnEngineConfiguration(PlainFeel.decisions());
        engine.setIdGenerator(() -> Ids.next().toString());
        engine.setCustomHistoryLevels(List.of(new RecordLevel()));
        engine.setHistory(RecordLevel.NAME);
        engine.setCustomJobHandlers(timersThatTakeTheLock());
        engine.setFailedJobCommandFactory(PlainRetry::new);
        ExecuteJobHelper.LOGGING_HANDLER = PlainRetry::log;
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new LostDatabase()));
        engine.setHistoryEventProducer(new EngineShortcuts.History());
        engine.setHistoryEventHandler(new HistoryTimes());
        engine.setCustomSessionFactories(sessions());
        addParseListeners(engine);
    }

    private static List<SessionFactory> sessions() {
        var sessions = new ArrayList<>(EngineShortcuts.all());
        sessions.add(RunawayGuard.STEPS);
        return sessions;
    }

    private List<JobHandler> timersThatTakeTheLock() {
        var guard = new TimerGuard(cases);
        return List.of(new LockedTimers.Boundary(guard), new LockedTimers.Catch(guard), new LockedTimers.Start(guard));
    }

    private void addParseListeners(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        listeners.add(new DeadlineTimers(engine.getExpressionManager()));
        listeners.add(new TaskWatch(openTasks, engine.getExpressionManager()));
        listeners.add(new RunawayGuard());
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
