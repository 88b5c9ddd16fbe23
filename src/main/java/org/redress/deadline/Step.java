package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One line of the sum that ends in a due time. */
sealed interface Step {

    /** The clock began; {@code opens} is later than {@code at} when that was outside hours. */
    record Started(Instant at, Instant opens) implements Step {}

    /** Open time counted in these stretches, the last of which ends at the due time so far. */
    record Counted(List<Opening> stretches) implements Step {
        Duration length() {
            return stretches.stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus);
        }

        Instant until() {
            return stretches.get(stretches.size() - 1).to();
        }
    }

    /** Working days counted to the same time of day. */
    record Days(int days, Instant from, Instant until) implements Step {}

    /** Natural time. */
    record Elapsed(Duration length, Instant until) implements Step {}

    /** The date came from outside. */
    record Given(Instant until) implements Step {}

    /** The clock stopped with so much left. */
    record Paused(Instant at, Duration left) implements Step {}

    /** The clock runs again. */
    record Resumed(Instant at) implements Step {}

    /** A pause after the due time: it moves nothing, the lateness stands still at this. */
    record LateFrozen(Instant at, Duration late) implements Step {}

    /** Extended by an escalation. */
    record Extended(Instant at, Instant until) implements Step {}

    /** An escalation set a new date when the due time had passed: the breach stays. */
    record ExtendedLate(Instant at, Instant until) implements Step {}

    /** Moved by a message from outside. */
    record Moved(Instant at, Instant until) implements Step {}
}
