package org.redress.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * What a piece of work cost: wall time, round trips, write-ahead log, CPU of this JVM and of the database's processes
 * (both read from the operating system, so that the sum is what the machine paid).
 */
public record Cost(double seconds, long trips, long walBytes, double jvmCpu, double databaseCpu) {
    private static final double TICKS = 100;

    /** Measures from here to {@link #since}. */
    public static Cost now(DataSource database) {
        return new Cost(
                System.nanoTime() / 1e9, CountedDatabase.trips(), wal(database), jvm(), databaseProcesses(database));
    }

    public Cost since(Cost before) {
        return new Cost(
                seconds - before.seconds,
                trips - before.trips,
                walBytes - before.walBytes,
                jvmCpu - before.jvmCpu,
                databaseCpu - before.databaseCpu);
    }

    public String per(int times) {
        return String.format(
                Locale.ROOT,
                "%.1f a second | %d round trips | %d KB WAL | %.1f ms JVM CPU | %.1f ms database CPU",
                times / seconds,
                trips / times,
                walBytes / 1024 / times,
                jvmCpu * 1000 / times,
                databaseCpu * 1000 / times);
    }

    /** CPU of both for one of so many times, which a busy machine changes less than it changes the time. */
    public String cpu(int times) {
        return String.format(
                Locale.ROOT,
                "%.1f ms JVM CPU | %.1f ms database CPU",
                jvmCpu * 1000 / times,
                databaseCpu * 1000 / times);
    }

    private static double jvm() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long wal(DataSource database) {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The server's processes: the parent of our own connection's backend, and all its children. */
    private static double databaseProcesses(DataSource database) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            rows.next();
            var server =
                    ProcessHandle.of(rows.getLong(1)).orElseThrow().parent().orElseThrow();
            return (ticks(server.pid())
                            + server.children()
                                    .mapToLong(child -> ticks(child.pid()))
                                    .sum())
                    / TICKS;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long ticks(long pid) {
        try {
            var fields = Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .replaceFirst(".*\\) ", "");
            var parts = fields.split(" ");
            return Long.parseLong(parts[11]) + Long.parseLong(parts[12]);
        } catch (IOException gone) {
            // The connection was closed between listing and reading: what it did is not counted any more.
            return 0;
        }
    }
}
