package org.redress.escalation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What happens when an escalation stands at the top level: a mail, and a figure that monitoring can watch. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Alarm {
    private final EscalationLevels levels;
    private final StaffNotices notices;
    private final Counter alarms;
    private final Clock clock;

    Alarm(EscalationLevels levels, StaffNotices notices, MeterRegistry figures, Clock clock) {
        this.levels = levels;
        this.notices = notices;
        this.alarms = Counter.builder("redress.escalations.level3")
                .description("Alarms given for escalations at the top level, repeated ones included")
                .register(figures);
        this.clock = clock;
    }

    /** Sounds it; the figure counts only what is committed. */
    void sound(Escalation escalation, EscalationLevel offer) {
        levels.alarmed(offer.id(), clock.instant());
        notices.alarm(escalation, offer);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                alarms.increment();
            }
        });
    }
}
