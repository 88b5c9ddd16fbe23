package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Strangers are counted by the part of their address that they cannot change at will. */
class VisitorTest {
    private static String counted(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Visitor.address(request);
    }

    @Test
    void aHouseholdIsOneVisitorHoweverItsAddressesAreWritten() {
        assertThat(counted("2001:db8::5:6:7:8"))
                .isEqualTo(counted("2001:db8::a:b:c:d"))
                .isEqualTo(counted("2001:0DB8:0:0:1:2:3:4"))
                .isNotEqualTo(counted("2001:db8:0:1::1"));
    }

    @Test
    void anOldAddressIsItself() {
        assertThat(counted("203.0.113.7")).isEqualTo("203.0.113.7").isNotEqualTo(counted("203.0.113.8"));
        assertThat(counted("::ffff:203.0.113.7")).isNotEqualTo(counted("::ffff:203.0.113.8"));
    }

    @Test
    void whatIsNoAddressIsTakenAsItStands() {
        assertThat(counted("1:2:3")).isEqualTo("1:2:3");
        assertThat(counted("unknown")).isEqualTo("unknown");
    }
}
