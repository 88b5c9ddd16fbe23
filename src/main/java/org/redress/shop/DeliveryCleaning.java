package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets taken callbacks after 30 days, longer than any shop repeats one, and dismissed news after 400. */
@Component
class DeliveryCleaning {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration DISMISSED_KEPT = Duration.ofDays(400);
    private static final int BATCH = 1_000;
    private static final int BATCHES = 100;

    private final Deliveries deliveries;
    private final Waiting waiting;
    private final Clock clock;

    DeliveryCleaning(Deliveries deliveries, Waiting waiting, Clock clock) {
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** In small steps, each a transaction of its own, so that no callback waits for it. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void run() {
        forget(deliveries::forget, clock.instant().minus(KEPT));
        forget(waiting::forget, clock.instant().minus(DISMISSED_KEPT));
    }

    private static void forget(BiFunction<Instant, Integer, Integer> rows, Instant before) {
        for (int batch = 0; batch < BATCHES && rows.apply(before, BATCH) == BATCH; batch++) {}
    }
}
