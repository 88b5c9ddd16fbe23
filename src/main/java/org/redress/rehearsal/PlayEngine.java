package org.redress.rehearsal;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.redress.engine.BareEngine;

/** An engine with one set of files in a schema that nothing else uses. */
final class PlayEngine {
    private PlayEngine() {}

    static ProcessEngine open(Play play, Workers workers, AtomicLong ids) {
        var beans = new PlayedBeans(play);
        var settings = BareEngine.settings(beans, beans::callable);
        var link = play.script().link();
        settings.setProcessEngineName("rehearsal");
        settings.setDataSource(Schema.source(link));
        settings.setIdGenerator(() -> Long.toString(ids.incrementAndGet()));
        hook(settings, play, workers);
        var engine = settings.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment().name("rehearsal");
        play.script().files().forEach(deployment::addString);
        deployment.deploy();
        return engine;
    }

    private static void hook(StandaloneProcessEngineConfiguration settings, Play play, Workers workers) {
        var answers = play.answers();
        var jobs = play.jobs();
        settings.getCustomSessionFactories()
                .addAll(List.of(
                        Store.factory(settings.getIdGenerator()),
                        factory(EventSubscriptionManager.class, () -> answers.new Waiting()),
                        factory(JobManager.class, () -> jobs.new Caught()),
                        factory(ExternalTaskManager.class, () -> workers.new HandedOut())));
        var commands = new OneLongCommand();
        commands.setProcessEngineConfiguration(settings);
        settings.setCommandContextFactory(commands);
        settings.getCustomPostBPMNParseListeners().add(new Elements(play));
    }

    private static SessionFactory factory(Class<?> type, Supplier<Session> session) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return session.get();
            }
        };
    }

    /** Tasks want to hear when their command ends, to write history; this one ends when nobody is left to hear it. */
    private static final class OneLongCommand extends CommandContextFactory {
        @Override
        public CommandContext createCommandContext() {
            return new CommandContext(getProcessEngineConfiguration()) {
                @Override
                public void registerCommandContextListener(CommandContextListener listener) {
                    if (!((Store) getDbEntityManager()).isPlayed()) super.registerCommandContextListener(listener);
                }
            };
        }
    }
}
