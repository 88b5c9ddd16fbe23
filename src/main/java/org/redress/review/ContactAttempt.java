package org.redress.review;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;

/** One try to reach the buyer; {@code said} is erasable. */
record ContactAttempt(
        UUID id, CaseNumber caseNumber, Channel channel, Result result, String said, String byId, Instant at) {
    /** What came of it. */
    enum Result {
        REACHED,
        NOT_REACHED,
        REFUSED,
        EXTORTION,
        NOT_ABOUT_US
    }
}
