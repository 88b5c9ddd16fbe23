package org.redress.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what was recorded, at the latest after a minute or a thousand entries, and hands the seals to the witness. */
@Component
public class SealRun {
    private static final Logger LOG = LoggerFactory.getLogger(SealRun.class);
    private static final long MANY = 1000;

    private final Seals seals;
    private final SealMaking making;
    private final WitnessRun witness;
    private final Clock clock;
    private final double longest;
    private volatile Instant behindSince;

    SealRun(
            Seals seals,
            SealMaking making,
            WitnessRun witness,
            Clock clock,
            MeterRegistry meters,
            @Value("${redress.seals.every:PT55S}") Duration every) {
        this.seals = seals;
        this.making = making;
        this.witness = witness;
        this.clock = clock;
        this.longest = every.toMillis() / 1000.0;
        meters.gauge("redress.seals.witness.behind.seconds", this, run -> run.witnessBehind()
                .toSeconds());
    }

    @Scheduled(fixedDelayString = "${redress.seals.poll:5s}", initialDelayString = "${redress.seals.poll:5s}")
    synchronized void run() {
        while (due() && making.next()) LOG.trace("Sealed");
        copy();
    }

    /** Seals everything that is committed now, whatever its number and age. */
    public synchronized void now() {
        while (making.next()) LOG.trace("Sealed");
        copy();
    }

    /** How long seals have been kept from the witness file; zero while it is up to date. */
    Duration witnessBehind() {
        var since = behindSince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private boolean due() {
        var waiting = seals.waiting();
        return waiting.entries() >= MANY || waiting.entries() > 0 && waiting.seconds() >= longest;
    }

    /** Nothing is lost while the file cannot be written: the seals wait in the database, in their order. */
    private void copy() {
        try {
            witness.catchUp();
            behindSince = null;
        } catch (IOException unwritable) {
            if (behindSince == null) behindSince = clock.instant();
            LOG.error("The witness file cannot be written: {}", unwritable.toString());
        }
    }
}
