package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.redress.common.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that its log lines and its answer share, and is the last to catch what nobody else caught:
 * the caller gets a problem with that id, the log the reason.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestTrail extends OncePerRequestFilter {
    static final String TRACE_ID = "traceId";
    private static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Failures failures;
    private final Problems problems;

    RequestTrail(Failures failures, Problems problems) {
        this.failures = failures;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = idOf(request);
        MDC.put(TRACE_ID, id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            if (response.isCommitted()) throw failure;
            problems.write(request, response, failures.of(failure));
        } finally {
            MDC.remove(TRACE_ID);
        }
    }

    // An error page is a second pass of the same request and keeps its id.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String idOf(HttpServletRequest request) {
        if (request.getAttribute(TRACE_ID) instanceof String earlier) return earlier;
        var given = request.getHeader(HEADER);
        var id = given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : Ids.next().toString();
        request.setAttribute(TRACE_ID, id);
        return id;
    }
}
