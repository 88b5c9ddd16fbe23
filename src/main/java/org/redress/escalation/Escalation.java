package org.redress.escalation;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Urgency;

/**
 * One escalation. {@code level} is the highest level it was offered to, {@code wantedLevel} the one somebody asked for
 * since; {@code due} is when the next level hears of it. An extended one is DECIDED but stays open until its extension
 * is kept or over. Times in UTC, the amount in minor units.
 */
record Escalation(
        UUID id,
        CaseNumber caseNumber,
        int round,
        UUID deadlineId,
        String deadlineKind,
        boolean obligation,
        Urgency urgency,
        EscalationReason reason,
        String askedBy,
        String askingGroup,
        String askedText,
        int firstLevel,
        int level,
        int wantedLevel,
        EscalationState state,
        String instanceId,
        Instant due,
        Instant raisedAt,
        Outcome outcome,
        String decidedBy,
        Instant decidedAt,
        Instant until,
        String assignee,
        Long amountMinor,
        String currency,
        String reasonText,
        Instant extendedUntil,
        Instant closedAt) {

    /** What an escalation takes from its deadline, or from its case when a person asked. */
    record Origin(int round, String deadlineKind, boolean obligation, Urgency urgency) {}

    /** One that is about to be raised at this level, urgent if the case has no urgency yet. */
    static Escalation raised(EscalationCall call, Origin origin, int level, Instant now) {
        var urgency = origin.urgency() == null ? Urgency.URGENT : origin.urgency();
        return new Escalation(
                Ids.next(),
                call.number(),
                origin.round(),
                call.deadlineId(),
                origin.deadlineKind(),
                origin.obligation(),
                urgency,
                call.byPerson() ? EscalationReason.PERSON : EscalationReason.DEADLINE,
                call.askedBy(),
                call.askingGroup(),
                null,
                level,
                level,
                level,
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
                null,
                null,
                null);
    }

    /** Refuses what comes too late: decided or withdrawn. */
    Escalation requireUndecided() {
        if (state == EscalationState.DECIDED || closedAt != null) throw new EscalationOver(this);
        return this;
    }

    /** Whether it hangs on a promise that a new due time can be given to. */
    boolean extendable() {
        return reason == EscalationReason.DEADLINE && !obligation;
    }

    /** Whether somebody asked for a higher level than the one it was offered to. */
    boolean wantsHigher() {
        return wantedLevel > level;
    }
}
