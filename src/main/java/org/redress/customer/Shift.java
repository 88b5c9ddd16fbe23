package org.redress.customer;

import java.time.Duration;
import java.time.Instant;

/** A time in which somebody works (UTC), from {@code begins} until before {@code ends}. */
public record Shift(String person, Instant begins, Instant ends) {
    /** A pause at noon is none for handing over; what begins later than this is another shift. */
    private static final Duration BREAK = Duration.ofHours(3);

    public boolean covers(Instant at) {
        return !at.isBefore(begins) && at.isBefore(ends);
    }

    /** Whether this one begins so soon after the other ended that the person only takes a break. */
    public boolean continues(Shift other) {
        return person.equals(other.person) && !begins.isBefore(other.ends) && begins.isBefore(other.ends.plus(BREAK));
    }
}
