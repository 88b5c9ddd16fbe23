package org.redress.escalation;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Urgency;

/** Escalations as tests start from them. */
final class Given {
    static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    static final CaseNumber CASE = CaseNumber.of("C-2026-000123");

    private Given() {}

    static Escalation forPromise() {
        return forDeadline("first-response", false);
    }

    static Escalation forObligation() {
        return forDeadline("platform-evidence", true);
    }

    static Escalation fromPerson() {
        var call = EscalationCall.fromPerson(CASE, "agent", "agents", 1);
        return Escalation.raised(call, new Escalation.Origin(1, null, false, Urgency.GENERAL), 1, NOW);
    }

    static EscalationLevel offered(int level) {
        return EscalationLevel.offered(Ids.next(), UUID.randomUUID(), level, NOW);
    }

    static EscalationLevel claimed(int level, String by) {
        var offer = offered(level);
        return new EscalationLevel(
                offer.id(),
                offer.escalationId(),
                level,
                offer.groupId(),
                EscalationState.CLAIMED,
                "scope",
                "task",
                NOW,
                null,
                NOW,
                by,
                NOW,
                null,
                NOW,
                null,
                null);
    }

    private static Escalation forDeadline(String kind, boolean obligation) {
        var call = EscalationCall.forDeadline(CASE, UUID.randomUUID().toString(), null);
        return Escalation.raised(call, new Escalation.Origin(1, kind, obligation, Urgency.GENERAL), 1, NOW);
    }
}
