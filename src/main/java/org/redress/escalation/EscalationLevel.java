package org.redress.escalation;

import java.time.Instant;
import java.util.UUID;

/**
 * One offer of an escalation to a group, with the two clocks of the level: until claimed, then until decided.
 * {@code scopeId} is the engine's scope of its task. Times in UTC.
 */
record EscalationLevel(
        UUID id,
        UUID escalationId,
        int level,
        String groupId,
        EscalationState state,
        String scopeId,
        String taskId,
        Instant raisedAt,
        UUID claimId,
        Instant claimDue,
        String claimedBy,
        Instant claimedAt,
        UUID decisionId,
        Instant decisionDue,
        Instant alarmedAt,
        Instant closedAt) {

    static EscalationLevel offered(UUID id, UUID escalationId, int level, Instant now) {
        return new EscalationLevel(
                id,
                escalationId,
                level,
                Levels.groupOf(level),
                EscalationState.OPEN,
                null,
                null,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean claimed() {
        return claimedBy != null;
    }

    boolean heldBy(String person) {
        return person.equals(claimedBy);
    }

    /** When the next level hears of it: the running one of the two clocks. */
    Instant due() {
        return claimed() ? decisionDue : claimDue;
    }
}
