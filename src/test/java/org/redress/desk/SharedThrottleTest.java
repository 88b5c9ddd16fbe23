package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Guesses are counted over all nodes. */
class SharedThrottleTest extends RunningApp {
    private final String account = "guessed-" + UUID.randomUUID();

    @Autowired
    private SharedGuesses guesses;

    @Autowired
    private JdbcTemplate database;

    private SharedThrottle node() {
        return node(Clock.systemUTC());
    }

    private SharedThrottle node(Clock clock) {
        return new SharedThrottle(new Throttle(), guesses, clock);
    }

    @Test
    void twoNodesTogetherHearTenTriesOfAnAddressAtAnAccount() {
        var one = node();
        var other = node();
        for (int i = 0; i < 5; i++) {
            one.take(account, "10.1.0.1");
            other.take(account, "10.1.0.1");
        }
        assertThatThrownBy(() -> one.take(account, "10.1.0.1"))
                .isInstanceOfSatisfying(TooManyTries.class, tries -> assertThat(tries.retryAfter())
                        .hasSeconds(31));
        assertThatThrownBy(() -> node().take(account, "10.1.0.1")).isInstanceOf(TooManyTries.class);
        assertThatCode(() -> other.take(account, "10.1.0.2")).doesNotThrowAnyException();
        assertThat(database.queryForList("select who from redress.sign_in_limit", String.class))
                .noneMatch(who -> who.contains(account) || who.contains("10.1.0.1"));
    }

    @Test
    void aTryComesBackAndARightAnswerIsNone() {
        for (int i = 0; i < 30; i++) {
            var node = node();
            node.take(account, "10.1.0.3");
            node.giveBack(account, "10.1.0.3");
        }
        for (int i = 0; i < 10; i++) node().take(account, "10.1.0.3");
        assertThatThrownBy(() -> node().take(account, "10.1.0.3")).isInstanceOf(TooManyTries.class);

        var later = Clock.fixed(Instant.now().plusSeconds(31), ZoneOffset.UTC);
        assertThatCode(() -> node(later).take(account, "10.1.0.3")).doesNotThrowAnyException();
    }
}
