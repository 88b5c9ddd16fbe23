package org.redress.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.redress.engine.CaseWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Repeats the alarm once a day as long as the top level has decided nothing; each node may run it at the same time. */
@Component
class AlarmRepeat {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final Escalations escalations;
    private final EscalationLevels levels;
    private final Alarm alarm;
    private final CaseWork work;
    private final Clock clock;

    AlarmRepeat(Escalations escalations, EscalationLevels levels, Alarm alarm, CaseWork work, Clock clock) {
        this.escalations = escalations;
        this.levels = levels;
        this.alarm = alarm;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void repeat() {
        var before = clock.instant().minus(DAY);
        for (var offer : levels.toAlarm(before, AT_ONCE)) {
            var escalation = escalations.find(offer.escalationId()).orElseThrow();
            work.on(escalation.caseNumber(), file -> again(escalation, before));
        }
    }

    /** Looks again with the case locked: it may be decided by now, or another node was quicker. */
    private boolean again(Escalation escalation, Instant before) {
        var offer = levels.open(escalation.id(), Levels.TOP)
                .filter(open -> open.alarmedAt().isBefore(before));
        offer.ifPresent(open -> alarm.sound(escalation, open));
        return offer.isPresent();
    }
}
