package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.MovedTime;

/** Guessing is slow; opening what is one's own is not. */
class NodeLimitsTest {
    @Test
    void afterTenWrongLinksAnAddressWaits() {
        var limits = new NodeLimits(1, new MovedTime());
        for (int tries = 0; tries < 10; tries++)
            assertThat(limits.take(Limit.WRONG_LINK, "203.0.113.7")).isTrue();
        assertThat(limits.take(Limit.WRONG_LINK, "203.0.113.7")).isFalse();
        assertThat(limits.take(Limit.WRONG_LINK, "203.0.113.8")).isTrue();
        assertThat(limits.take(Limit.FILING, "203.0.113.7")).isTrue();
    }

    @Test
    void aLinkThatOpensCostsNothing() {
        var limits = new NodeLimits(1, new MovedTime());
        for (int tries = 0; tries < 100; tries++) {
            assertThat(limits.take(Limit.WRONG_LINK, "203.0.113.7")).isTrue();
            limits.giveBack(Limit.WRONG_LINK, "203.0.113.7");
        }
    }

    @Test
    void whoComesFromEverNewAddressesIsSlowedDownAsOne() {
        var limits = new NodeLimits(1, new MovedTime());
        for (int address = 0; address <= 20_001; address++) limits.take(Limit.WRONG_LINK, "address " + address);
        int passed = 0;
        for (int address = 0; address < 100; address++) if (limits.take(Limit.WRONG_LINK, "later " + address)) passed++;
        assertThat(passed).isLessThan(20);
    }
}
