package org.redress.shop;

import java.time.Duration;
import java.time.Instant;

/** News that cannot be applied now: why, when to try again by itself, and when a person is asked. */
final class SetAside extends RuntimeException {
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Instant nextTry;
    private final Instant askedFrom;

    private SetAside(String reason, Instant nextTry, Instant askedFrom) {
        super(reason);
        this.nextTry = nextTry;
        this.askedFrom = askedFrom;
    }

    /** The order or parcel may be told a moment later: callbacks overtake each other. */
    static SetAside unknown(String reason, Instant now) {
        return new SetAside(reason, now.plus(RETRY), now.plus(GRACE));
    }

    /** A person is asked at once; it is tried again at this time. */
    static SetAside forPerson(String reason, Instant nextTry, Instant now) {
        return new SetAside(reason, nextTry, now);
    }

    static SetAside forPerson(String reason, Instant now) {
        return forPerson(reason, now.plus(RETRY), now);
    }

    String reason() {
        return getMessage();
    }

    Instant nextTry() {
        return nextTry;
    }

    Instant askedFrom() {
        return askedFrom;
    }
}
