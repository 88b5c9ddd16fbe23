package org.redress.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Strangers are counted by the part of their address that they cannot change at will. */
class HouseholdTest {
    @Test
    void itIsOneHoweverItsAddressesAreWritten() {
        assertThat(Household.of("2001:db8::5:6:7:8"))
                .isEqualTo(Household.of("2001:db8::a:b:c:d"))
                .isEqualTo(Household.of("2001:0DB8:0:0:1:2:3:4"))
                .isEqualTo(Household.of("2001:db8::1%eth0"))
                .isNotEqualTo(Household.of("2001:db8:0:1::1"));
    }

    @Test
    void anOldAddressIsItself() {
        assertThat(Household.of("203.0.113.7")).isEqualTo("203.0.113.7").isNotEqualTo(Household.of("203.0.113.8"));
        assertThat(Household.of("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void whatIsNoAddressIsTakenAsItStands() {
        assertThat(Household.of("1:2:3")).isEqualTo("1:2:3");
        assertThat(Household.of("unknown")).isEqualTo("unknown");
    }
}
