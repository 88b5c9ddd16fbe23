package org.redress.shop;

import java.time.Duration;
import java.time.Instant;

/** News that cannot be applied now: why, when to try again by itself, and when a person is asked. */
final class SetAside extends RuntimeException {
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final boolean overtaken;
    private final Instant nextTry;
    private final Instant askedFrom;

    private SetAside(String reason, boolean overtaken, Instant nextTry, Instant askedFrom) {
        super(reason);
        this.overtaken = overtaken;
        this.nextTry = nextTry;
        this.askedFrom = askedFrom;
    }

    /** The order or parcel may be told a moment later: callbacks overtake each other. */
    static SetAside unknown(String reason, Instant now) {
        return new SetAside(reason, true, now.plus(RETRY), now.plus(GRACE));
    }

    /** A person is asked at once; it is tried again at this time. */
    static SetAside forPerson(String reason, Instant nextTry, Instant now) {
        return new SetAside(reason, false, nextTry, now);
    }

    static SetAside forPerson(String reason, Instant now) {
        return forPerson(reason, now.plus(RETRY), now);
    }

    String reason() {
        return getMessage();
    }

    /** Whether what it is about may have come in the very moment in which this was set aside. */
    boolean overtaken() {
        return overtaken;
    }

    Instant nextTry() {
        return nextTry;
    }

    Instant askedFrom() {
        return askedFrom;
    }
}
