package org.redress.faults;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Cuts connections of the application in the middle of a transaction, at random moments. */
final class Scissors implements AutoCloseable {
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(60);
    private static final String ONE = "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity "
            + "where usename = 'app' and state <> 'idle' and xact_start is not null order by random() limit 1) cut";

    private final Books books;
    private final Random moments = new Random(54);
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean cutting;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    Scissors(DataSource postgres) {
        books = new Books(postgres);
    }

    void begin() {
        cutting = true;
        work = CompletableFuture.runAsync(() -> {
            while (cutting) {
                LockSupport.parkNanos(moments.nextLong(LONGEST_PAUSE));
                cuts.addAndGet((int) books.count(ONE));
            }
        });
    }

    /** Ends, and fails when a cut did. */
    void end() {
        cutting = false;
        work.join();
    }

    int cuts() {
        if (work.isCompletedExceptionally()) work.join();
        return cuts.get();
    }

    @Override
    public void close() {
        cutting = false;
    }
}
