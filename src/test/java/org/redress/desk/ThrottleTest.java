package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.redress.MovedTime;

class ThrottleTest {
    private final Throttle throttle = new Throttle();

    @Test
    void theEleventhWrongTryFromOneAddressIsNotHeard() {
        for (int i = 0; i < 10; i++) throttle.take("admin", "10.0.0.1");

        assertThatThrownBy(() -> throttle.take("admin", "10.0.0.1")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void aGuesserElsewhereDoesNotKeepTheOwnerOut() {
        for (int i = 0; i < 10; i++) throttle.take("admin", "10.0.0.1");

        assertThatCode(() -> throttle.take("admin", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesTogetherAreStoppedAtOneAccount() {
        for (int i = 0; i < 50; i++) throttle.take("admin", "10.0.1." + i);

        assertThatThrownBy(() -> throttle.take("admin", "10.0.2.1")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        for (int i = 0; i < 100; i++) throttle.take("user" + i, "10.0.0.1");

        assertThatThrownBy(() -> throttle.take("another", "10.0.0.1")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void whoHasAWholeNetworkOfAddressesHasOne() {
        for (int i = 0; i < 10; i++) throttle.take("admin", "2001:db8::" + i);
        assertThatThrownBy(() -> throttle.take("admin", "2001:db8::a:b:c:d")).isInstanceOf(TooManyTries.class);
        assertThatCode(() -> throttle.take("admin", "2001:db8:0:1::1")).doesNotThrowAnyException();

        for (int i = 0; i < 100; i++) throttle.take("user" + i, "2001:db8:1::" + Integer.toHexString(i));
        assertThatThrownBy(() -> throttle.take("another", "2001:db8:1::ffff")).isInstanceOf(TooManyTries.class);
    }

    /** Ten thousand tries within an hour, which T47 asks for: how many of them are heard at all. */
    @Test
    void ofTenThousandTriesFewAreHeard() {
        assertThat(heard(go -> "admin", go -> "10.0.0.1"))
                .as("one account, one address")
                .isBetween(129, 131);
        assertThat(heard(go -> "admin", go -> "10.0." + go % 200 + "." + go % 50))
                .as("one account")
                .isBetween(169, 171);
        assertThat(heard(go -> "user" + go, go -> "10.0.0.1")).as("one address").isBetween(699, 701);
        assertThat(heard(go -> "no such person", go -> "10.0.0.1"))
                .as("an unknown account")
                .isBetween(129, 131);
    }

    private static int heard(IntFunction<String> account, IntFunction<String> address) {
        var hour = new MovedTime();
        var throttle = new Throttle(hour);
        int heard = 0;
        for (int go = 0; go < 10_000; go++) {
            hour.move(Duration.ofHours(1).dividedBy(10_000));
            try {
                throttle.take(account.apply(go), address.apply(go));
                heard++;
            } catch (TooManyTries slowedDown) {
                assertThat(slowedDown.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(31));
            }
        }
        return heard;
    }

    @Test
    void rightPasswordsCostNothing() {
        for (int i = 0; i < 500; i++) {
            throttle.take("agent", "10.0.0.1");
            throttle.giveBack("agent", "10.0.0.1");
        }

        assertThatCode(() -> throttle.take("agent", "10.0.0.1")).doesNotThrowAnyException();
    }
}
