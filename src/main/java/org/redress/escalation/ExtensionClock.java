package org.redress.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long an extended promise may still take before the next level hears of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExtensionClock {
    private final Escalations escalations;
    private final AuditTrail audit;

    ExtensionClock(Escalations escalations, AuditTrail audit) {
        this.escalations = escalations;
        this.audit = audit;
    }

    Instant due(UUID id) {
        var until = escalations.find(id).orElseThrow().extendedUntil();
        return until == null ? Timers.NEVER : until;
    }

    /** The extended promise was missed as well. */
    void over(UUID id) {
        var escalation = escalations.find(id).orElseThrow();
        audit.record(
                escalation.caseNumber(),
                Person.SYSTEM,
                "ESCALATION_EXTENSION_OVER",
                Map.of("escalation", id, "until", escalation.extendedUntil()));
    }
}
