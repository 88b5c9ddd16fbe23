package org.redress.desk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts guesses on all nodes together. Each node counts in its memory first, so that a flood stops there. A try is taken
 * before the password is looked at, whoever is asked for, so that the time of a refusal tells nothing of the account.
 */
@Component
class SharedThrottle {
    private final Throttle node;
    private final SharedGuesses guesses;
    private final Clock clock;

    SharedThrottle(Throttle node, SharedGuesses guesses, Clock clock) {
        this.node = node;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** Takes a try for this account and address; throws if there is none left on this node or on all. */
    void take(String account, String address) {
        node.take(account, address);
        for (Guess guess : Guess.values())
            if (guesses.take(one(guess, account, address)).isEmpty())
                throw new TooManyTries(guess.oneEvery().plus(Duration.ofSeconds(1)));
    }

    /** The answer was right: it was no guess. */
    void giveBack(String account, String address) {
        node.giveBack(account, address);
        for (Guess guess : Guess.values()) guesses.giveBack(one(guess, account, address));
    }

    /** A name or address is kept no longer than it counts. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void sweep() {
        guesses.sweep(clock.instant());
    }

    private SharedGuesses.Try one(Guess guess, String account, String address) {
        var now = clock.instant();
        var who = TokenHash.of(guess.key(account, address));
        return new SharedGuesses.Try(who, now, guess.oneEvery().toNanos() / 1_000, now.plus(guess.all()));
    }
}
