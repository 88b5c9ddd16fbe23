package org.redress.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code ?lang=zh} as a choice that stays, and goes back to the page without it, whether there is such a page or
 * not. No browser keeps a page.
 */
final class LanguageSwitch extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var chosen = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
        if (!"zh".equals(chosen) && !"en".equals(chosen)) chain.doFilter(request, response);
        else {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request.isSecure()));
            response.sendRedirect(request.getRequestURI());
        }
    }

    private static String cookie(String chosen, boolean secure) {
        return ResponseCookie.from("redress-language", chosen)
                .path("/")
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
    }
}
