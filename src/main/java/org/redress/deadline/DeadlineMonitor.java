package org.redress.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works off what comes due beside the timers of the models: warnings, levels before an obligation's due time, and due
 * times of rows that no timer watches. Any number of nodes may run it; each row is done once, in a transaction of its own.
 * A crowd of rows, as after a night without service, is worked off by several walkers that pass each other's cases.
 */
@Component
class DeadlineMonitor implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineMonitor.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int WALKERS = 4;
    private static final int CROWD = 20;

    private final DeadlineRows deadlines;
    private final DeadlineAlarms alarms;
    private final CalendarShelf shelf;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ExecutorService walkers = Executors.newCachedThreadPool();

    DeadlineMonitor(
            DeadlineRows deadlines,
            DeadlineAlarms alarms,
            CalendarShelf shelf,
            TransactionOperations transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.alarms = alarms;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${redress.deadlines.monitor:PT2S}",
            fixedDelayString = "${redress.deadlines.monitor:PT2S}")
    void run() {
        shelf.refresh();
        if (deadlines.alarmsDue(clock.instant(), CROWD) < CROWD) {
            walk();
        } else {
            walkTogether();
        }
    }

    @Override
    public void destroy() {
        walkers.shutdown();
    }

    private void walkTogether() {
        var walks = Stream.generate(() -> CompletableFuture.runAsync(this::walk, walkers))
                .limit(WALKERS)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(walks).join();
    }

    private void walk() {
        var mark = new DeadlineRows.Mark(FIRST, null, Instant.EPOCH);
        while (mark != null) {
            mark = next(mark).orElse(null);
        }
    }

    private void postpone(DeadlineRows.Mark failed) {
        Instant again = clock.instant().plus(AGAIN);
        transaction.executeWithoutResult(status -> deadlines.postponed(failed.id(), failed.nextAlarm(), again));
    }

    /** Goes on behind a row that fails, so that one broken case cannot hold up the others. */
    private Optional<DeadlineRows.Mark> next(DeadlineRows.Mark after) {
        var reached = new DeadlineRows.Mark[1];
        try {
            transaction.executeWithoutResult(status -> deadlines
                    .lockNextAlarm(clock.instant(), after.nextAlarm(), after.id())
                    .ifPresent(mark -> {
                        reached[0] = mark;
                        deadlines.find(mark.id()).ifPresent(alarms::due);
                    }));
        } catch (RuntimeException failed) {
            if (reached[0] == null) {
                throw failed;
            }
            LOG.error("The alarm of deadline {} failed and is tried again", reached[0].id(), failed);
            postpone(reached[0]);
        }
        return Optional.ofNullable(reached[0]);
    }
}
