package org.redress.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a refused letter is tried again: after 10 s, 1 min, 5 min, 30 min, then every hour for three days. */
final class RetryPlan {

    private static final List<Duration> FIRST =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
    private static final Duration THEN = Duration.ofHours(1);
    private static final int HOURS = 72;

    private RetryPlan() {}

    /** How long to wait after so many tries; empty if it is time to give up. */
    static Optional<Duration> after(int attempts) {
        if (attempts <= FIRST.size()) {
            return Optional.of(FIRST.get(attempts - 1));
        }
        return attempts <= FIRST.size() + HOURS ? Optional.of(THEN) : Optional.empty();
    }
}
