package org.redress.customer;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** A case whose texts must not be erased, and the two people who set and the two who lifted it. */
record LegalHold(
        UUID id,
        CaseNumber caseNumber,
        State state,
        String reason,
        String proposedBy,
        String proposedAs,
        Instant proposedAt,
        String confirmedBy,
        Instant confirmedAt,
        String liftReason,
        String liftBy,
        String liftAs,
        Instant liftAt,
        String liftConfirmedBy,
        Instant liftConfirmedAt) {
    /** PROPOSED by one person, HELD on the word of two, LIFTING by one again, LIFTED on the word of two. */
    enum State {
        PROPOSED,
        HELD,
        LIFTING,
        LIFTED
    }

    /** Who spoke last and waits for the other. */
    String waitingFor() {
        return state == State.LIFTING ? liftBy : proposedBy;
    }

    /** As what that person spoke: the groups, separated by commas. */
    String spokeAs() {
        return state == State.LIFTING ? liftAs : proposedAs;
    }
}
