package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.customer.HoldLifted;
import org.redress.customer.PersonForgotten;
import org.redress.customer.TextErased;
import org.redress.engine.Cases;
import org.redress.message.ConversationErasure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Overwrites letters about a fault to people who are forgotten. Such a letter stands in the case of the improvement,
 * which has no customer of its own; under a legal hold it waits until that is lifted.
 */
@Component
class VictimErasure {
    private final Victims victims;
    private final ConversationErasure letters;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    VictimErasure(Victims victims, ConversationErasure letters, Cases cases, AuditTrail audit, Clock clock) {
        this.victims = victims;
        this.letters = letters;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener({PersonForgotten.class, HoldLifted.class})
    void erase() {
        victims.forget().forEach(this::erase);
    }

    private void erase(Victims.Forgotten victim) {
        cases.lock(victim.improvement()).orElseThrow();
        letters.erase(victim.letterId(), TextErased.words(victim.language(), clock.instant()));
        audit.record(victim.improvement(), Person.SYSTEM, "TEXT_ERASED", Map.of("letter", victim.letterId()));
    }
}
