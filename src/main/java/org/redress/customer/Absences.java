package org.redress.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.redress.engine.CaseWork;
import org.redress.engine.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When agents are away, as supervisors enter it. Their open tasks are handed over when the absence begins; new cases go to
 * the deputy meanwhile.
 */
@Component
class Absences {
    private static final Logger LOG = LoggerFactory.getLogger(Absences.class);
    private static final int MOST = 200;

    private final Agents agents;
    private final Accounts accounts;
    private final HandOvers handOvers;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;

    Absences(Agents agents, Accounts accounts, HandOvers handOvers, CaseWork work, AuditTrail audit, Clock clock) {
        this.agents = agents;
        this.accounts = accounts;
        this.handOvers = handOvers;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Absences that have not ended yet. */
    List<Agents.Absence> open() {
        return agents.absences(clock.instant(), MOST);
    }

    /**
     * Enters an absence (UTC); another end for the same beginning replaces it. One that has begun hands the open tasks over
     * in the same transaction.
     */
    void enter(String agent, Person who, Instant begins, Instant ends) {
        if (!accounts.exists(agent)) throw new Refusal("unknown-colleague", 422, "/agent", agent);
        if (!ends.isAfter(begins) || !ends.isAfter(clock.instant())) throw new Refusal("absence-over", 422, "/ends");
        work.retried(() -> {
            agents.enter(new Agents.Absence(agent, begins, ends, who.id()));
            audit.recordSystem(who, "ABSENCE_ENTERED", Map.of("agent", agent, "begins", begins, "ends", ends));
            return begins.isAfter(clock.instant()) ? 0 : begin(agent, begins, who);
        });
    }

    /** Hands over for absences that were entered before and have begun since; any number of nodes may run it. */
    @Scheduled(fixedDelayString = "${redress.absences.poll:PT30S}")
    void beginDue() {
        agents.begun(clock.instant(), MOST).forEach(this::beginByItself);
    }

    /** One that fails is tried again next time and holds up no other. */
    private void beginByItself(Agents.Absence due) {
        try {
            work.retried(() -> beginOnce(due));
        } catch (RuntimeException failed) {
            if (DatabaseAway.isReason(failed)) throw failed;
            LOG.error("The tasks of an absence cannot be handed over yet", failed);
        }
    }

    private int beginOnce(Agents.Absence due) {
        return agents.lockUnbegun(due.agent(), due.begins()) ? begin(due.agent(), due.begins(), Person.SYSTEM) : 0;
    }

    private int begin(String agent, Instant begins, Person who) {
        agents.handedOver(agent, begins, clock.instant());
        return handOvers.handOver(agent, who, "ABSENCE");
    }

    @Transactional
    void remove(String agent, Person who, Instant begins) {
        if (agents.removeAbsence(agent, begins) == 0) throw new Refusal("unknown-absence", 404, null);
        audit.recordSystem(who, "ABSENCE_REMOVED", Map.of("agent", agent, "begins", begins));
    }
}
