package org.redress.rehearsal;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.redress.engine.BareEngine;

/** The schema that a rehearsal has to itself: emptied before and after, and all that its connections see. */
final class Schema {
    private static final String TABLES =
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname = ?";

    private Schema() {}

    /** Connections that see this schema alone, and wait for no disk. */
    static DataSource source(Script.Link link) {
        var source = new PGSimpleDataSource();
        source.setUrl(link.url());
        source.setUser(link.user());
        source.setPassword(link.password());
        source.setCurrentSchema(link.schema());
        source.setOptions("-c synchronous_commit=off");
        source.setApplicationName("redress-rehearsal");
        return source;
    }

    /** Empties it and makes the engine's tables. */
    static void fill(Script.Link link) {
        empty(link);
        try (var connection = source(link).getConnection()) {
            BareEngine.createTables(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The rehearsal's tables cannot be made", failed);
        }
    }

    static void empty(Script.Link link) {
        if (!link.schema().startsWith("rehearsal_")) throw new IllegalArgumentException(link.schema());
        var tables = new ArrayList<String>();
        try (var connection = source(link).getConnection();
                var query = connection.prepareStatement(TABLES);
                var statement = connection.createStatement()) {
            query.setString(1, link.schema());
            var found = query.executeQuery();
            while (found.next()) tables.add(found.getString(1));
            if (!tables.isEmpty()) statement.execute("drop table " + String.join(", ", tables) + " cascade");
        } catch (SQLException failed) {
            throw new IllegalStateException("The rehearsal's schema cannot be emptied", failed);
        }
    }
}
