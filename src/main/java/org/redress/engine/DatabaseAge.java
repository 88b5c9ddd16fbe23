package org.redress.engine;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Looks at the server before the first table is made: an old one would fail halfway, with half a schema. */
@Component
class DatabaseAge implements Callback {
    static final int OLDEST = 17;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            var server = context.getConnection().getMetaData();
            check(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        } catch (SQLException failed) {
            throw new IllegalStateException("The database does not say how old it is", failed);
        }
    }

    static void check(int version, String named) {
        if (version < OLDEST) throw new OldDatabase(named);
    }

    @Override
    public String getCallbackName() {
        return "databaseAge";
    }
}
