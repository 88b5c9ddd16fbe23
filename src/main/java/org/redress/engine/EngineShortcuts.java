package org.redress.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** What the engine would ask the database although the answer is known: each shortcut saves round trips of every case. */
final class EngineShortcuts {
    private EngineShortcuts() {}

    static List<SessionFactory> all() {
        Map<String, DecisionDefinitionEntity> tables = new ConcurrentHashMap<>();
        return List.of(
                new Factory(ProcessDefinitionManager.class, Definitions::new),
                new Factory(DecisionDefinitionManager.class, () -> new DeployedTables(tables)),
                new Factory(EventSubscriptionManager.class, Subscriptions::new),
                new Factory(IncidentManager.class, Incidents::new),
                new Factory(AuthorizationManager.class, TaskGrants::new),
                new Factory(TaskManager.class, Tasks::new));
    }

    private record Factory(Class<?> type, Supplier<Session> sessions) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }

    /** Definitions never change once deployed and are never suspended here, so the parsed one is not read again. */
    private static final class Definitions extends ProcessDefinitionManager {
        @Override
        public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            var read = super.getCachedResourceDefinitionEntity(id);
            return read != null
                    ? read
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .getProcessDefinitionCache()
                            .get(id);
        }
    }

    /** History reads the definition of each event; the parsed one says the same. Of failures it keeps no message. */
    static final class History extends CacheAwareHistoryEventProducer {
        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        }

        @Override
        public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
            return super.createHistoricJobLogFailedEvt(job, failure == null ? null : PlainFailure.of(failure));
        }
    }

    /** A deployment never gets another table, so which one it has is asked once. */
    private static final class DeployedTables extends DecisionDefinitionManager {
        private final Map<String, DecisionDefinitionEntity> known;

        DeployedTables(Map<String, DecisionDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public DecisionDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
            return known.computeIfAbsent(
                    deployment + "/" + key, first -> super.findDefinitionByDeploymentAndKey(deployment, key));
        }
    }

    /** Messages are never correlated by a job, so no job hangs on a subscription. */
    private static final class Subscriptions extends EventSubscriptionManager {
        @Override
        public void deleteEventSubscription(EventSubscriptionEntity subscription) {
            getDbEntityManager().delete(subscription);
            if (subscription.isSubscriptionForEventType(EventType.SIGNAL))
                createdSignalSubscriptions.remove(subscription);
        }
    }

    /** Only a job or an external task without tries left has an incident. */
    private static final class Incidents extends IncidentManager {
        @Override
        public List<Incident> findIncidentByConfiguration(String id) {
            var job = getDbEntityManager().getCachedEntity(JobEntity.class, id);
            if (job != null && job.getRetries() > 0) return List.of();
            var task = getDbEntityManager().getCachedEntity(ExternalTaskEntity.class, id);
            if (task != null && task.areRetriesLeft()) return List.of();
            return super.findIncidentByConfiguration(id);
        }
    }

    /** Nobody is granted a single task ({@link NoTaskGrants}), so there is nothing to take back. */
    private static final class TaskGrants extends AuthorizationManager {
        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String id) {
            if (resource != Resources.TASK) super.deleteAuthorizationsByResourceId(resource, id);
        }
    }

    /** Tasks have no tasks below them here. */
    private static final class Tasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }
}
