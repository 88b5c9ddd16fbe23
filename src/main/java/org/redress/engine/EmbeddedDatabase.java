package org.redress.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * PostgreSQL for who has none: started in a folder that survives restarts ({@code REDRESS_DATA_DIR}, default
 * {@code ./data}) when no {@code spring.datasource.url} is set. Writes are synced to disk; the two roles are made
 * before the first migration; the application then listens on loopback only, since demo accounts exist.
 */
public class EmbeddedDatabase implements EnvironmentPostProcessor {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SAMPLE_CASES = "redress.sample-cases";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url") || isTest(application)) return;
        var folder =
                Path.of(environment.getProperty("REDRESS_DATA_DIR", "data")).toAbsolutePath();
        int port = start(folder);
        var settings = settings(port);
        settings.put(SAMPLE_CASES, environment.getProperty(SAMPLE_CASES, "true"));
        environment.getPropertySources().addFirst(new MapPropertySource("embedded database", settings));
    }

    /** A test is its own main class and brings its own database. */
    private static boolean isTest(SpringApplication application) {
        var main = application.getMainApplicationClass();
        return main == null || !main.isAnnotationPresent(SpringBootApplication.class);
    }

    private static int start(Path folder) {
        try {
            Files.createDirectories(folder);
            int port = RunningServer.portIn(folder).orElseGet(() -> launch(folder));
            makeRoles(port);
            return port;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The embedded database in " + folder + " cannot start", failed);
        }
    }

    private static int launch(Path folder) {
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", LOOPBACK)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server.getPort();
        } catch (IOException failed) {
            throw new IllegalStateException("PostgreSQL does not start in " + folder, failed);
        }
    }

    /** After the application is closed: its last transactions still need the database. */
    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded database does not stop", failed);
        }
    }

    private static void makeRoles(int port) throws SQLException {
        try (var admin = connect(port, "postgres", "postgres")) {
            execute(admin, "do $$ begin create role owner login; exception when duplicate_object then null; end $$");
            execute(admin, "do $$ begin create role app login; exception when duplicate_object then null; end $$");
            try (var found =
                    admin.createStatement().executeQuery("select 1 from pg_database where datname='redress'")) {
                if (!found.next()) execute(admin, "create database redress owner owner");
            }
        }
    }

    private static Connection connect(int port, String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, port, database), user, "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Object> settings(int port) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", "jdbc:postgresql://%s:%d/redress".formatted(LOOPBACK, port));
        settings.put("spring.datasource.username", "app");
        settings.put("spring.flyway.user", "owner");
        settings.put("redress.embedded", "true");
        settings.put("redress.samples", "true");
        settings.put("server.address", LOOPBACK);
        return settings;
    }
}
