package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows no address whose first part is written in percent signs: ours are plain words, and the container would decode
 * what the rules read as it stands.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainPrefix extends OncePerRequestFilter {
    private final Problems problems;

    PlainPrefix(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int end = request.getRequestURI().indexOf('/', 1);
        var first = end < 0 ? request.getRequestURI() : request.getRequestURI().substring(0, end);
        if (first.indexOf('%') >= 0) problems.write(request, response, Failure.of(404, "not-found"));
        else chain.doFilter(request, response);
    }
}
