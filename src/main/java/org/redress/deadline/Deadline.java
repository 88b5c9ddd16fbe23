package org.redress.deadline;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Tier;
import org.redress.common.Urgency;

/**
 * A deadline as stored: the policy row that applied with its table's version, the calendar with its version, and what
 * happened. {@code due} of a paused one is what it was at the question; {@code leftSeconds} is then its open time left.
 */
public record Deadline(
        UUID id,
        CaseNumber caseNumber,
        int round,
        String kind,
        String subject,
        Nature nature,
        DeadlineState state,
        String definitionId,
        Urgency urgency,
        Tier tier,
        Channel channel,
        String marketplace,
        int tableVersion,
        int rank,
        String amount,
        String starts,
        boolean pausable,
        String warn,
        String levels,
        String missed,
        String calendar,
        int calendarVersion,
        Instant started,
        Instant given,
        Instant due,
        boolean provisional,
        long pausedSeconds,
        Long leftSeconds,
        Instant extendedAt,
        Instant extendedUntil,
        Instant movedAt,
        Instant movedUntil,
        String movedBy,
        int warned,
        int level,
        Instant nextAlarm,
        Instant metAt,
        Instant missedAt,
        Instant withdrawnAt,
        UUID escalationId,
        String executionId) {

    /** The situation the policy was chosen for. */
    public Situation situation() {
        return new Situation(definitionId, urgency, tier, channel, marketplace);
    }

    /** Missed, and what was promised can and must still be done. */
    public boolean overdue() {
        return state == DeadlineState.MISSED && metAt == null && withdrawnAt == null;
    }

    /** When the result was settled; null while the deadline is open. */
    Instant ended() {
        return switch (state) {
            case RUNNING, PAUSED -> null;
            case MET -> metAt;
            case MISSED -> missedAt;
            case WITHDRAWN -> withdrawnAt;
        };
    }

    /** The level of escalation a miss asks for; 0 when it asks for none. */
    int escalatesTo() {
        return escalatesTo(missed);
    }

    static int escalatesTo(String missed) {
        return missed.startsWith("ESCALATE_L") ? Integer.parseInt(missed.substring("ESCALATE_L".length())) : 0;
    }

    Policy policy() {
        return new Policy(
                kind,
                nature,
                nature == Nature.PROMISE ? calendar : "",
                Span.parse(amount),
                Policy.Starts.valueOf(starts),
                pausable,
                Policy.warnings(warn),
                Policy.levels(levels),
                missed,
                rank,
                tableVersion);
    }
}
