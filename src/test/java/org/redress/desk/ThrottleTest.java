package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
    void rightPasswordsCostNothing() {
        for (int i = 0; i < 500; i++) {
            throttle.take("agent", "10.0.0.1");
            throttle.giveBack("agent", "10.0.0.1");
        }

        assertThatCode(() -> throttle.take("agent", "10.0.0.1")).doesNotThrowAnyException();
    }
}
