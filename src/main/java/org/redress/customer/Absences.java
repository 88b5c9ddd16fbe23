package org.redress.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When agents are away, as supervisors enter it; new cases go to the deputy meanwhile. */
@Component
class Absences {
    private static final int MOST = 200;

    private final Agents agents;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Absences(Agents agents, Accounts accounts, AuditTrail audit, Clock clock) {
        this.agents = agents;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Absences that have not ended yet. */
    List<Agents.Absence> open() {
        return agents.absences(clock.instant(), MOST);
    }

    /** Enters an absence (UTC); another end for the same beginning replaces it. */
    @Transactional
    void enter(String agent, Person who, Instant begins, Instant ends) {
        if (!accounts.exists(agent)) throw new Refusal("unknown-colleague", 422, "/agent", agent);
        if (!ends.isAfter(begins) || !ends.isAfter(clock.instant())) throw new Refusal("absence-over", 422, "/ends");
        agents.enter(new Agents.Absence(agent, begins, ends, who.id()));
        audit.recordSystem(who, "ABSENCE_ENTERED", Map.of("agent", agent, "begins", begins, "ends", ends));
    }

    @Transactional
    void remove(String agent, Person who, Instant begins) {
        if (agents.removeAbsence(agent, begins) == 0) throw new Refusal("unknown-absence", 404, null);
        audit.recordSystem(who, "ABSENCE_REMOVED", Map.of("agent", agent, "begins", begins));
    }
}
