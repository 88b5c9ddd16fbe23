package org.redress.engine;

import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the engine's history. At the end of an activity or task the engine would read back when it began, for the
 * duration; its id is a UUIDv7 made at that moment and tells.
 */
class HistoryTimes extends DbHistoryEventHandler {
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        var begun = isTimed(event) && !isInitialEvent(event) ? begun(event.getId()) : Optional.<Date>empty();
        if (begun.isEmpty() || getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null) {
            super.insertOrUpdate(event);
            return;
        }
        ((HistoricScopeInstanceEvent) event).setStartTime(begun.get());
        getDbEntityManager().merge(event);
    }

    private static boolean isTimed(HistoryEvent event) {
        return event instanceof HistoricActivityInstanceEventEntity || event instanceof HistoricTaskInstanceEventEntity;
    }

    /** Ids of activities carry the activity before a colon; an id that was not made here tells nothing. */
    static Optional<Date> begun(String id) {
        var own = id.substring(id.lastIndexOf(':') + 1);
        if (own.length() != 36 || own.charAt(14) != '7') return Optional.empty();
        return Optional.of(new Date(UUID.fromString(own).getMostSignificantBits() >>> 16));
    }
}
