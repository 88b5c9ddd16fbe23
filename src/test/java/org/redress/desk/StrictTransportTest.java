package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StrictTransportTest {
    private static String said(String home, boolean secure) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        new StrictTransport(home).doFilter(request, response, new MockFilterChain());
        return response.getHeader(StrictTransport.HEADER);
    }

    @Test
    void itIsSaidWhereTheAddressOrTheRequestIsOfTls() throws ServletException, IOException {
        assertThat(said("https://care.shop.example", false)).isEqualTo(StrictTransport.YEAR);
        assertThat(said("", true)).isEqualTo(StrictTransport.YEAR);
        assertThat(said("http://care.shop.example", false)).isNull();
    }
}
