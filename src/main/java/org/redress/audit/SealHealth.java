package org.redress.audit;

import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Down when entries have waited for a seal, or seals for the witness file, for more than five minutes. */
@Component("sealing")
class SealHealth extends AbstractHealthIndicator {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Seals seals;
    private final SealRun run;

    SealHealth(Seals seals, SealRun run) {
        super("The seals cannot be asked for");
        this.seals = seals;
        this.run = run;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var waiting = seals.waiting();
        var behind = run.witnessBehind();
        boolean late = waiting.seconds() > LIMIT.toSeconds() || behind.compareTo(LIMIT) > 0;
        (late ? health.down() : health.up())
                .withDetail("unsealedEntries", waiting.entries())
                .withDetail("unsealedForSeconds", Math.round(waiting.seconds()))
                .withDetail("witnessBehindSeconds", behind.toSeconds());
    }
}
