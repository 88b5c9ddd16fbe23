package org.redress.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets each form act once, and only while the case still waits for what the form offers. */
@Component
class OnceOnly {
    private static final Duration KEPT = Duration.ofDays(2);

    private final CaseWork work;
    private final Acts acts;
    private final Waits waits;
    private final Clock clock;

    OnceOnly(CaseWork work, Acts acts, Waits waits, Clock clock) {
        this.work = work;
        this.acts = acts;
        this.waits = waits;
        this.clock = clock;
    }

    /** Acts with the case locked; nothing happens for a form that has acted already. */
    void act(CaseNumber number, UUID form, Consumer<Asked> act) {
        work.on(number, file -> {
            if (acts.take(form, number, clock.instant()) == 1) act.accept(waits.of(file));
            return null;
        });
    }

    /** @throws StalePage unless the case still waits for this */
    static void require(boolean stillOffered) {
        if (!stillOffered) throw new StalePage();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
    void forget() {
        acts.removeOlder(clock.instant().minus(KEPT));
    }
}
