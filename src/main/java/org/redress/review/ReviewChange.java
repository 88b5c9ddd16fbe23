package org.redress.review;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** What the buyer did to a review later; {@code body} is erasable. It is kept and rewarded by nothing. */
record ReviewChange(
        UUID id, CaseNumber caseNumber, Kind kind, Integer score, String body, String bodySha256, Instant at) {
    /** Another wording, or gone. */
    enum Kind {
        UPDATED,
        DELETED
    }
}
