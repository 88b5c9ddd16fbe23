package org.redress.review;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** What the shop says in public; {@code body} is erasable. */
record PublicReply(
        UUID id,
        CaseNumber caseNumber,
        Kind kind,
        String body,
        State state,
        String writtenBy,
        Instant writtenAt,
        String decidedBy,
        Instant decidedAt) {
    /** An answer below the review, or a statement in a crisis. */
    enum Kind {
        REPLY,
        STATEMENT
    }

    /** A draft waits for a second person. */
    enum State {
        DRAFT,
        POSTED,
        REFUSED
    }
}
