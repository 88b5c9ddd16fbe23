package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;

/** A stretch of open time, half-open: {@code from} belongs to it, {@code to} does not. */
public record Opening(Instant from, Instant to) {

    /** Exact elapsed time of the stretch. */
    public Duration length() {
        return Duration.between(from, to);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Opening within(Instant earliest, Instant latest) {
        return new Opening(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
    }
}
