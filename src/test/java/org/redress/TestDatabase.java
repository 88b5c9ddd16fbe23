package org.redress;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL 17 for all tests of a JVM: started by the first caller, on loopback, with writes synced as in
 * earnest, closed by its own hook when the JVM ends. Each caller gets an empty database of its own, so that no test sees another's
 * rows. The database belongs to the role {@code owner}, who migrates; {@code app} runs.
 */
public final class TestDatabase {
    private static final String LOOPBACK = "127.0.0.1";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** An empty database. */
    public static TestDatabase fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " owner owner");
        return new TestDatabase(name);
    }

    public String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, Server.RUNNING.getPort(), name);
    }

    public DataSource owner() {
        return as("owner");
    }

    public DataSource app() {
        return as("app");
    }

    private DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        return source;
    }

    private static void execute(String sql) {
        try (Connection admin = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Started on first use; the holder makes that happen once whatever the number of threads. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "900")
                        .setServerConfig("listen_addresses", LOOPBACK)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterApplications(server)));
                makeRoles(server);
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** An application that closes after its database waits for every connection in vain. */
        private static void closeAfterApplications(EmbeddedPostgres server) {
            try {
                for (Thread hook : Thread.getAllStackTraces().keySet())
                    if (hook.getName().equals("SpringApplicationShutdownHook")) hook.join();
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static void makeRoles(EmbeddedPostgres server) {
            try (var admin = server.getPostgresDatabase().getConnection();
                    var statement = admin.createStatement()) {
                statement.execute("create role owner login");
                statement.execute("create role app login");
            } catch (SQLException failed) {
                throw new IllegalStateException("The roles cannot be made", failed);
            }
        }
    }
}
