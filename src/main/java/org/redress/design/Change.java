package org.redress.design;

import java.time.Instant;
import java.util.UUID;

/**
 * What a designer wants to change, from the proposal to the day it is rolled back. {@code startsAt} is null for at once;
 * {@code remark} is what the one who decided said, or why it could not start.
 *
 * @param losses JSON list of what is lost, see {@link org.redress.deadline.Loss}
 * @param signature why that loss is right; null while nobody put a name to it
 * @param deployment id of the set it became, null before
 */
public record Change(
        UUID id,
        State state,
        String source,
        String reason,
        String losses,
        String signature,
        String signedBy,
        String proposedBy,
        Instant proposedAt,
        Instant startsAt,
        String decidedBy,
        Instant decidedAt,
        String remark,
        String deployment,
        Instant inForceAt,
        String backBy,
        Instant backAt,
        String backReason,
        String backDeployment) {

    /** Where a change stands. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        /** Confirmed, and waits for its time. */
        SCHEDULED,
        /** Deployed. */
        IN_FORCE,
        /** The second person said no. */
        REFUSED,
        /** The one who proposed it took it back. */
        WITHDRAWN,
        /** Could not start at its time. */
        FAILED,
        /** The files of before were deployed again. */
        ROLLED_BACK
    }

    /** Not decided yet, or decided and waiting for its time. */
    public boolean waits() {
        return state == State.PROPOSED || state == State.SCHEDULED;
    }

    /** Who brought it to where it stands. */
    String lastBy() {
        return backBy != null ? backBy : decidedBy != null ? decidedBy : proposedBy;
    }

    /** When it came to where it stands. */
    Instant lastAt() {
        if (backAt != null) return backAt;
        if (inForceAt != null) return inForceAt;
        return decidedAt != null ? decidedAt : proposedAt;
    }

    /** Something is lost and nobody has signed for it. */
    public boolean unsigned() {
        return signature == null && loses();
    }

    /** A promise gets longer by it, an obligation or an approval disappears, a limit gets higher. */
    boolean loses() {
        return !losses.equals("[]");
    }
}
