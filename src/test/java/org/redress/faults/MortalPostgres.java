package org.redress.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of one test that can be killed as kill -9 does and started again on the same folder and port. */
final class MortalPostgres implements AutoCloseable {
    private static final List<String> MADE_ONCE = List.of(
            "create role owner login",
            "create role app login",
            "grant pg_signal_backend, pg_read_all_stats to owner",
            "create database redress owner owner");

    private final Path folder;
    private final EmbeddedPostgres server;

    private MortalPostgres(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static MortalPostgres start() {
        try {
            var folder = Files.createTempDirectory("mortal-postgres");
            var postgres = new MortalPostgres(folder, builder(folder).start());
            postgres.prepare();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    private void prepare() {
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            for (String sql : MADE_ONCE) statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The roles and the database cannot be made", failed);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/redress".formatted(server.getPort());
    }

    DataSource owner() {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser("owner");
        return source;
    }

    /** Kills the postmaster and whatever it started, so that not even a statement under way ends in peace. */
    void kill() {
        var postmaster = ProcessHandle.of(
                        Long.parseLong(lines("postmaster.pid").get(0).trim()))
                .orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Does what an operator does; the server finds the options of its last start in its folder. */
    void startAgain() {
        var command = new ArrayList<>(List.of(program(), "-D", folder.toString(), "-w", "restart"));
        if ("root".equals(System.getProperty("user.name"))) command.addAll(0, List.of("unshare", "-U"));
        try {
            var restart = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (restart.waitFor() != 0) throw new IllegalStateException("PostgreSQL does not start again: " + command);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String program() {
        var last = lines("postmaster.opts").get(0);
        return Path.of(last.substring(0, last.indexOf(' ')))
                .resolveSibling("pg_ctl")
                .toString();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
