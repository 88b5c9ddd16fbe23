package org.redress.message;

import java.time.Duration;
import java.time.Instant;

/** How long this node leaves an unreachable mail server alone: 10 s at first, doubled each time, a minute at most. */
final class ServerPause {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private Instant until = Instant.MIN;

    synchronized boolean over(Instant now) {
        return !now.isBefore(until);
    }

    synchronized void begin(Instant now) {
        until = now.plus(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    synchronized void end() {
        next = FIRST;
        until = Instant.MIN;
    }
}
