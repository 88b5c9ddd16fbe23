package org.redress.message;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redress.engine.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the outbox of this node: at once when a letter was committed here, and every two seconds for all others. */
@Component
class OutboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWatch.class);
    private static final int SECONDS = 2;

    private final OutboxRun outbox;
    private final Semaphore bell = new Semaphore(0);
    private volatile Thread thread;

    OutboxWatch(OutboxRun outbox) {
        this.outbox = outbox;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(LetterQueued queued) {
        bell.release();
    }

    @Override
    public void start() {
        thread = new Thread(this::watch, "outbox");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        bell.release();
        join(watching);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        while (thread == Thread.currentThread()) {
            try {
                bell.drainPermits();
                outbox.run();
                bell.tryAcquire(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                tell(failure);
                rest();
            }
        }
    }

    private static void tell(RuntimeException failure) {
        if (DatabaseAway.isReason(failure)) LOG.warn("The outbox waits for the database: {}", failure.toString());
        else LOG.error("The outbox stands still for {} seconds", SECONDS, failure);
    }

    /** A database that is away must not be asked without pause. */
    private void rest() {
        try {
            bell.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread watching) {
        try {
            watching.join(TimeUnit.SECONDS.toMillis(SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
