package org.redress.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First migration: the engine's own tables from the scripts in its jar, then what the role that runs the application
 * may do: read and write rows, never change a table.
 */
@Component
class EngineTables implements JavaMigration {
    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var app = context.getConfiguration().getPlaceholders().get("app");
        var connection = context.getConnection();
        grantAhead(connection, app, "public");
        grantAhead(connection, app, "redress");
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path to public");
            create(connection);
            statement.execute("create index redress_job_due on act_ru_job (type_ desc, duedate_ asc)");
            statement.execute("set search_path to redress, public");
        }
    }

    /** The engine's tables in the schema that the connection stands in. */
    static void create(Connection connection) {
        for (String part : PARTS)
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS.formatted(part)));
    }

    private static void grantAhead(Connection connection, String app, String schema) throws SQLException {
        var role = '"' + app.replace("\"", "\"\"") + '"';
        try (var statement = connection.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to " + role);
            statement.execute("alter default privileges in schema " + schema
                    + " grant select, insert, update, delete on tables to " + role);
            statement.execute(
                    "alter default privileges in schema " + schema + " grant usage, select on sequences to " + role);
        }
    }
}
