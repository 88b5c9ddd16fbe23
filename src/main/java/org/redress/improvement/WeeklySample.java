package org.redress.improvement;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the sample of each calendar week (UTC) that is over and in which cases were closed; once for all nodes. */
@Component
class WeeklySample {
    private static final Duration WEEK = Duration.ofDays(7);

    private final QualitySamples samples;
    private final Cases cases;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    WeeklySample(QualitySamples samples, Cases cases, CaseWork work, AuditTrail audit, Clock clock) {
        this.samples = samples;
        this.cases = cases;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${redress.sampling.after:PT3M}",
            fixedDelayString = "${redress.sampling.every:PT1H}")
    void run() {
        var until = monday(clock.instant());
        work.retried(() -> open(until.minus(WEEK), until, seeds.nextLong()));
    }

    /** Opens the sample of a week; false when there is one, or nothing to draw from. */
    boolean open(Instant from, Instant until, long seed) {
        samples.lock();
        var week = OccasionSignals.week(from);
        if (samples.drawn(week) || samples.closed(from, until) == 0) return false;
        var now = clock.instant();
        var number =
                CaseNumber.of("Q-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), samples.nextNumber()));
        cases.add(number, "QUALITY_SAMPLE", SamplingFlow.PROCESS, null, null, now);
        samples.add(new QualitySample(number, week, from, until, seed, null, null, null, null, null, null));
        audit.record(number, Person.SYSTEM, "SAMPLE_OPENED", Map.of("week", week, "seed", seed));
        return true;
    }

    private static Instant monday(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
