package org.redress.desk;

import java.time.Duration;
import org.redress.common.Refusal;

/** Too many wrong passwords or tokens; says when the next try is heard. */
class TooManyTries extends Refusal {
    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too-many-tries", 429, null, wait.toSeconds());
        this.wait = wait;
    }

    Duration retryAfter() {
        return wait;
    }
}
