package org.redress.design;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.deadline.Loss;

/** A change as people see it. */
record ChangeView(
        UUID id,
        Change.State state,
        String source,
        String reason,
        List<Loss> losses,
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
        String backReason) {
    static ChangeView of(Change change, List<Loss> losses) {
        return new ChangeView(
                change.id(),
                change.state(),
                change.source(),
                change.reason(),
                losses,
                change.signature(),
                change.signedBy(),
                change.proposedBy(),
                change.proposedAt(),
                change.startsAt(),
                change.decidedBy(),
                change.decidedAt(),
                change.remark(),
                change.deployment(),
                change.inForceAt(),
                change.backBy(),
                change.backAt(),
                change.backReason());
    }
}
