package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever goes wrong on a customers' page, the customer reads a page of theirs. */
class CustomerFaultsTest extends RunningApp {
    @Autowired
    private ProblemAdvice advice;

    @Test
    void aFaultOfOursIsToldCalmlyAndNamesNothing() throws IOException {
        var told = told(new IllegalStateException("no row in redress.complaint"), 500);

        assertThat(told).contains("Something went wrong on our side").doesNotContain("redress.complaint", "/desk");
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsAMoment() throws IOException {
        var told = told(new IllegalStateException(new SQLException("terminating connection", "57P01")), 503);

        assertThat(told).contains("We cannot be reached for a moment").doesNotContain("database", "/desk");
    }

    private String told(Exception thrown, int status) throws IOException {
        var request = new MockHttpServletRequest("GET", "/track/anything");
        var answer = advice.answer(thrown, request, new MockHttpServletResponse());
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    @Test
    void whoeverLosesTheWayIsShownTheCustomersStart() {
        var lost = page("/trakc/abc");

        assertThat(lost.body()).contains("There is nothing here", "href=\"/\"").doesNotContain("/desk");
        assertThat(lost.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self'");
    }

    /** What stands in the way of a path is an answer of the server's own; it must look the same. */
    @Test
    void aPathThatTheServerDoesNotTakeLooksTheSame() {
        var nowhere = page("/track/nobody").body();
        for (var path : new String[] {"/track/nobody;x=1", "/track//nobody", "/track/nobody/files/1/2"})
            assertThat(page(path).body()).as(path).isEqualTo(nowhere);
    }

    private HttpResponse<String> page(String path) {
        var answer = send(to(path).header("Accept", "text/html").header("Accept-Language", "en"));
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        return answer;
    }
}
