package org.redress.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.*;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * What the engine's own history keeps: processes, activities, tasks, decisions, incidents and final variables, which
 * is what paths, heat maps and conformance read. Everything that would only double {@code audit_entry} is left out;
 * so are evaluations of the deadlines table, since each deadline row stores its policy row.
 */
class RecordLevel extends AbstractHistoryLevel {
    static final String NAME = "redress";
    private static final int ID = 77;
    private static final Set<HistoryEventType> KEPT = Set.of(
            PROCESS_INSTANCE_START,
            PROCESS_INSTANCE_UPDATE,
            PROCESS_INSTANCE_MIGRATE,
            PROCESS_INSTANCE_END,
            ACTIVITY_INSTANCE_START,
            ACTIVITY_INSTANCE_UPDATE,
            ACTIVITY_INSTANCE_MIGRATE,
            ACTIVITY_INSTANCE_END,
            TASK_INSTANCE_CREATE,
            TASK_INSTANCE_UPDATE,
            TASK_INSTANCE_MIGRATE,
            TASK_INSTANCE_COMPLETE,
            TASK_INSTANCE_DELETE,
            VARIABLE_INSTANCE_CREATE,
            VARIABLE_INSTANCE_UPDATE,
            VARIABLE_INSTANCE_MIGRATE,
            VARIABLE_INSTANCE_DELETE,
            INCIDENT_CREATE,
            INCIDENT_MIGRATE,
            INCIDENT_DELETE,
            INCIDENT_RESOLVE,
            INCIDENT_UPDATE,
            DMN_DECISION_EVALUATE,
            JOB_FAIL,
            EXTERNAL_TASK_FAIL);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (entity instanceof DecisionDefinition table && "deadlines".equals(table.getKey())) return false;
        return KEPT.contains(type);
    }
}
