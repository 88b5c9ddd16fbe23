package org.redress.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays both sets side by side, each in a JVM of its own, and writes down what came of it. */
@Component
class RehearsalRun implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    private static final int WHY = 2_000;

    /** The two JVMs of a rehearsal and how many cases each has played. */
    private static final class Both {
        private final AtomicIntegerArray played = new AtomicIntegerArray(2);
        private final Child[] children = new Child[2];

        private synchronized void close() {
            for (Child child : children) if (child != null) child.close();
        }
    }

    private final Rehearsals rehearsals;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<UUID, Both> running = new ConcurrentHashMap<>();

    RehearsalRun(Rehearsals rehearsals, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.rehearsals = rehearsals;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(Rehearsal rehearsal, Scripts.Pair pair) {
        var both = new Both();
        running.put(rehearsal.id(), both);
        threads.execute(() -> play(rehearsal, pair, both));
    }

    void stop(UUID id) {
        var both = running.get(id);
        if (both != null) both.close();
    }

    @Override
    public void destroy() {
        running.values().forEach(Both::close);
        threads.shutdown();
    }

    private void play(Rehearsal rehearsal, Scripts.Pair pair, Both both) {
        try {
            var plays = new ExecutorCompletionService<Result>(threads);
            var now = plays.submit(played(rehearsal, pair.inForce(), both, 0));
            var draft = plays.submit(played(rehearsal, pair.draft(), both, 1));
            // Where one of them breaks off, nobody waits for the other.
            plays.take().get();
            ended(rehearsal, Rehearsal.State.DONE, null, null, json(now.get()), json(draft.get()));
        } catch (ExecutionException | IOException failed) {
            LOG.warn("Rehearsal {} broke off", rehearsal.id(), failed);
            var cause = failed.getCause() == null ? failed : failed.getCause();
            ended(rehearsal, Rehearsal.State.FAILED, BrokeOff.failure(cause), shortened(cause), null, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            both.close();
            running.remove(rehearsal.id());
        }
    }

    private Callable<Result> played(Rehearsal rehearsal, Script script, Both both, int place) {
        return () -> {
            var child = Child.start(script);
            synchronized (both) {
                both.children[place] = child;
            }
            return child.result(come -> {
                both.played.set(place, come);
                boolean wanted =
                        rehearsals.played(rehearsal.id(), both.played.get(0), both.played.get(1), clock.instant());
                if (!wanted) both.close();
            });
        };
    }

    private void ended(
            Rehearsal rehearsal,
            Rehearsal.State state,
            Rehearsal.Failure failure,
            String why,
            String now,
            String draft) {
        transaction.executeWithoutResult(status -> {
            if (!rehearsals.ended(rehearsal.id(), state, clock.instant(), failure, why, now, draft)) return;
            var entry = RehearsalDesk.entry(rehearsal);
            entry.put("state", state);
            audit.recordSystem(Person.SYSTEM, "REHEARSAL_ENDED", entry);
        });
    }

    private static String json(Result result) throws JsonProcessingException {
        return Rehearsing.JSON.writeValueAsString(result);
    }

    private static String shortened(Throwable cause) {
        var text = String.valueOf(cause.getMessage());
        return text.length() > WHY ? text.substring(0, WHY) : text;
    }
}
