package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import org.redress.common.Channel;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.springframework.stereotype.Component;

/** When a deadline would be due if it began now, for letters that name the date before the wait itself begins. */
@Component
public class Forecasts {
    private final Policies policies;
    private final Reckoner reckoner;
    private final Clock clock;

    Forecasts(Policies policies, Reckoner reckoner, Clock clock) {
        this.policies = policies;
        this.reckoner = reckoner;
        this.clock = clock;
    }

    /** The due time in UTC; only for deadlines whose length stands in the table. */
    public Instant due(String kind, Situation situation) {
        return reckoner.first(policies.in(situation, kind), clock.instant(), null)
                .due();
    }

    /** The same for somebody who came by the web this moment, and of whom nothing is known yet. */
    public Instant dueOfStranger(String kind) {
        var stranger = new Situation(null, Urgency.GENERAL, Tier.ORDINARY, Channel.WEB, null);
        return reckoner.first(policies.latest(stranger, kind), clock.instant(), null)
                .due();
    }
}
