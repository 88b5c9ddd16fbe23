package org.redress.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
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
record Cost(double seconds, long trips, long walBytes, double jvmCpu, double databaseCpu) {
    private static final double TICKS = 100;

    /** Measures from here to {@link #since}. */
    static Cost now(DataSource database) {
        return new Cost(System.nanoTime() / 1e9, CountedDatabase.trips(), wal(database), jvm(), databaseProcesses());
    }

    Cost since(Cost before) {
        return new Cost(
                seconds - before.seconds,
                trips - before.trips,
                walBytes - before.walBytes,
                jvmCpu - before.jvmCpu,
                databaseCpu - before.databaseCpu);
    }

    String per(int lifecycles) {
        return String.format(
                Locale.ROOT,
                "%.1f lifecycles/s | %d round trips | %d KB WAL | %.1f ms JVM CPU | %.1f ms database CPU",
                lifecycles / seconds,
                trips / lifecycles,
                walBytes / 1024 / lifecycles,
                jvmCpu * 1000 / lifecycles,
                databaseCpu * 1000 / lifecycles);
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

    private static double databaseProcesses() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .mapToDouble(process -> ticks(process.pid()) / TICKS)
                .sum();
    }

    private static long ticks(long pid) {
        try {
            var fields = Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .replaceFirst(".*\\) ", "");
            var parts = fields.split(" ");
            return Long.parseLong(parts[11])
                    + Long.parseLong(parts[12])
                    + Long.parseLong(parts[13])
                    + Long.parseLong(parts[14]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
