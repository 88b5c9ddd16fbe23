package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the session's cookie; nothing else proves who is at a page. */
final class SessionFilter extends OncePerRequestFilter {
    /** Sent by a page that refreshes itself: nobody touched it. */
    static final String BY_ITSELF = "X-By-Itself";

    private final SignedInSessions sessions;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    SessionFilter(SignedInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageCookies.SESSION
                .of(request)
                .flatMap(token -> sessions.who(token, !isByItself(request)))
                .ifPresent(who -> enter(who, request, response));
        chain.doFilter(request, response);
    }

    /** A stream that broke off is opened again by the browser, which names no header. */
    private static boolean isByItself(HttpServletRequest request) {
        return request.getHeader(BY_ITSELF) != null || LivePages.PLACE.equals(request.getRequestURI());
    }

    private void enter(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
