package org.redress.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * What the engine holds of running cases. While a rehearsal is played it stays in memory, within one command from the
 * first case to the last: nothing is written, so that ten thousand cases take minutes and leave nothing behind.
 */
final class Store extends DbEntityManager {
    /** Cases are nowhere but in memory; of what the database has, only the set itself is ever read. */
    private static final Pattern OF_THE_SET = Pattern.compile("Definition|Deployment|Resource|StartEventSubscription");

    private boolean played;

    Store(IdGenerator ids, PersistenceSession session) {
        super(ids, session);
    }

    static SessionFactory factory(IdGenerator ids) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DbEntityManager.class;
            }

            @Override
            public Session openSession() {
                return new Store(ids, Context.getCommandContext().getSession(PersistenceSession.class));
            }
        };
    }

    /** From now on nothing is written. */
    void play() {
        played = true;
    }

    boolean isPlayed() {
        return played;
    }

    boolean has(DbEntity entity) {
        return dbEntityCache.contains(entity);
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared there
    public List selectListWithRawParameter(String statement, Object parameter, int first, int most) {
        return played && !OF_THE_SET.matcher(statement).find()
                ? new ArrayList<>()
                : super.selectListWithRawParameter(statement, parameter, first, most);
    }

    @Override
    public void flush() {
        if (!played) super.flush();
    }

    @Override
    public void delete(DbEntity entity) {
        if (played) dbEntityCache.remove(entity);
        else super.delete(entity);
    }

    @Override
    protected DbBulkOperation performBulkOperation(
            Class<? extends DbEntity> type, String statement, Object parameter, DbOperationType operation) {
        return played
                ? new DbBulkOperation(operation, type, statement, parameter)
                : super.performBulkOperation(type, statement, parameter, operation);
    }
}
