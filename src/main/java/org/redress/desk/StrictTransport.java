package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to come by TLS only, where the shop's address is one of TLS or the request came by it. It speaks for this
 * host alone: what else the shop has under its name is not ours to close.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StrictTransport extends OncePerRequestFilter {
    static final String HEADER = "Strict-Transport-Security";
    static final String YEAR = "max-age=31536000";

    private final boolean always;

    StrictTransport(@Value("${redress.public-url:}") String home) {
        this.always = home.startsWith("https://");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (always || request.isSecure()) response.setHeader(HEADER, YEAR);
        chain.doFilter(request, response);
    }
}
