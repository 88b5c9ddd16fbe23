package org.redress.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells whether a failure means that the database is gone or going, so that trying again later is worth it. */
public final class DatabaseAway {
    // 08 connection, 57P shut down or starting, 53 out of connections, memory or disk.
    private static final Set<String> STATES = Set.of("08", "53");

    private DatabaseAway() {}

    /** True if anything in the chain of causes says so. */
    public static boolean isReason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, DatabaseAway::before)
                .limit(20)
                .anyMatch(DatabaseAway::saysSo);
    }

    /** A rollback that fails on a lost connection hides why it was rolled back. */
    private static Throwable before(Throwable failure) {
        return failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : failure.getCause();
    }

    private static boolean saysSo(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql && isAway(sql.getSQLState());
    }

    /** All that the database says has a state; without one, the pool has closed a connection that was lost. */
    private static boolean isAway(String state) {
        return state == null
                || state.length() == 5 && (STATES.contains(state.substring(0, 2)) || state.startsWith("57P"));
    }
}
