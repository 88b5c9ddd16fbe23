package org.redress.desk;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import org.redress.common.Household;

/** What guesses at passwords and tokens are counted for; each fills up again slowly. A household is one address. */
enum Guess {
    /** One account from one address. */
    PAIR(10, Duration.ofSeconds(30)),
    /** One account from anywhere. */
    ACCOUNT(50, Duration.ofSeconds(30)),
    /** One address. */
    ADDRESS(100, Duration.ofSeconds(6));

    private final int tries;
    private final Duration oneEvery;

    Guess(int tries, Duration oneEvery) {
        this.tries = tries;
        this.oneEvery = oneEvery;
    }

    /** Whom a try is counted for. */
    String key(String account, String address) {
        return switch (this) {
            case PAIR -> "pair " + account + " " + Household.of(address);
            case ACCOUNT -> "account " + account;
            case ADDRESS -> "address " + Household.of(address);
        };
    }

    /** How long one try takes to come back. */
    Duration oneEvery() {
        return oneEvery;
    }

    /** How long all of them take. */
    Duration all() {
        return oneEvery.multipliedBy(tries);
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(tries).refillGreedy(1, oneEvery).build();
    }
}
