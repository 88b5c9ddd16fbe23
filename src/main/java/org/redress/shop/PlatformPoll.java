package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the marketplace how its cases against the shop stand, since callbacks get lost: a date that nobody told would be
 * missed in silence. One node asks at a time; what was told already has no second effect.
 */
@Component
class PlatformPoll {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformPoll.class);
    private static final int MOST = 500;

    private final Marketplace marketplace;
    private final PlatformCases known;
    private final NewsIntake intake;
    private final Duration pause;
    private final Clock clock;

    PlatformPoll(
            BuiltInMarketplace builtIn,
            ObjectProvider<ShopAdapter> connected,
            PlatformCases known,
            NewsIntake intake,
            @Value("${redress.shop.platform-poll:PT15M}") Duration pause,
            Clock clock) {
        Marketplace shop = connected.getIfAvailable();
        this.marketplace = shop == null ? builtIn : shop;
        this.known = known;
        this.intake = intake;
        this.pause = pause;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${redress.shop.platform-poll:PT15M}", initialDelayString = "PT1M")
    void run() {
        Instant now = clock.instant();
        // A turn begins a little early or late and is not left out for that.
        if (known.claimTurn(now, now.minus(pause.dividedBy(2))) == 0) return;
        try {
            intake.take(marketplace.source(), marketplace.disputes(known.undecided(MOST)));
        } catch (ShopAway away) {
            LOG.warn("The marketplace was asked for its cases and did not answer: {}", away.getMessage());
        }
    }
}
