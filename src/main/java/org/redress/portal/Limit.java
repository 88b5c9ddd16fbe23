package org.redress.portal;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/** How often strangers may do what costs us something; each kind fills up again slowly. */
enum Limit {
    /** Links that open nothing, for each address; links that open a case cost nothing. */
    WRONG_LINK(10, Duration.ofMinutes(1)),
    /** Cases filed, for each address. */
    FILING(10, Duration.ofHours(1)),
    /** Drafts begun, for each address. */
    DRAFT(60, Duration.ofHours(1)),
    /** Requests with files, for each address. */
    UPLOAD(60, Duration.ofHours(1)),
    /** Lost links asked for, for each address. */
    LOST_LINK(10, Duration.ofHours(1)),
    /** Acts on one case. */
    ACT(30, Duration.ofHours(1));

    private final int times;
    private final Duration within;

    Limit(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    int times() {
        return times;
    }

    Duration within() {
        return within;
    }

    /** How long one try takes to come back. */
    Duration step(int factor) {
        return within.dividedBy((long) times * factor);
    }

    Bandwidth bandwidth(int factor) {
        return Bandwidth.builder()
                .capacity((long) times * factor)
                .refillGreedy((long) times * factor, within)
                .build();
    }
}
