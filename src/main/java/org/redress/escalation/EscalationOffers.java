package org.redress.escalation;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers an escalation level by level; what was offered lower down stays claimable until somebody decides. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EscalationOffers {
    private final Escalations escalations;
    private final EscalationLevels levels;
    private final Alarm alarm;
    private final Timers timers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationOffers(
            Escalations escalations,
            EscalationLevels levels,
            Alarm alarm,
            Timers timers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.escalations = escalations;
        this.levels = levels;
        this.alarm = alarm;
        this.timers = timers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Offers it to the level it stands at, or, if that was offered before, to the next; returns the level. */
    int offer(UUID id) {
        var escalation = escalations.find(id).orElseThrow();
        var first = levels.openOf(id).isEmpty();
        int level = first ? escalation.level() : Levels.after(escalation.level(), escalation.wantedLevel());
        var offer = EscalationLevel.offered(Ids.next(), id, level, clock.instant());
        levels.offer(offer);
        escalations.offer(id, level);
        record(escalation, Person.SYSTEM, "ESCALATION_OFFERED", level);
        if (level == Levels.TOP) alarm.sound(escalation, offer);
        events.publishEvent(new EscalationOffered(offer.id()));
        return level;
    }

    /** An extended promise was missed as well: where the next offer starts. */
    int afterExtension(UUID id) {
        var escalation = escalations.find(id).orElseThrow();
        int level = Levels.after(escalation.level(), escalation.wantedLevel());
        escalations.offer(id, level);
        return level;
    }

    /**
     * A higher level is asked for: the clocks of the present one run out at once, so that the diagram goes on to the
     * next.
     */
    void want(Escalation open, int level, Person caller) {
        if (level <= open.wantedLevel() || open.state() == EscalationState.DECIDED) return;
        escalations.want(open.id(), level);
        record(open, caller, "ESCALATION_LEVEL_ASKED", level);
        levels.openOf(open.id()).forEach(offer -> timers.recalculate(offer.scopeId()));
    }

    private void record(Escalation escalation, Person who, String action, int level) {
        audit.record(escalation.caseNumber(), who, action, Map.of("escalation", escalation.id(), "level", level));
    }
}
