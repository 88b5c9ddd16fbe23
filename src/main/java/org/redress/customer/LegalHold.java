package org.redress.customer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** A case whose texts must not be erased, and the two people who set and the two who lifted it. */
public record LegalHold(
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
    static final String MANAGERS = "managers";
    static final String AUDITORS = "auditors";

    /** PROPOSED by one person, HELD on the word of two, LIFTING by one again, LIFTED on the word of two. */
    public enum State {
        PROPOSED,
        HELD,
        LIFTING,
        LIFTED
    }

    /** Who spoke last and waits for the other. */
    public String waitingFor() {
        return state == State.LIFTING ? liftBy : proposedBy;
    }

    /** Why that person spoke. */
    public String asked() {
        return state == State.LIFTING ? liftReason : reason;
    }

    /** As what that person spoke: the groups, separated by commas. */
    String spokeAs() {
        return state == State.LIFTING ? liftAs : proposedAs;
    }

    /** A manager needs an auditor and an auditor a manager; who is both still needs another person. */
    public boolean waitsForWordOf(String userId, Set<String> groups) {
        var first = Set.of(spokeAs().split(","));
        return !waitingFor().equals(userId)
                && (first.contains(MANAGERS) && groups.contains(AUDITORS)
                        || first.contains(AUDITORS) && groups.contains(MANAGERS));
    }
}
