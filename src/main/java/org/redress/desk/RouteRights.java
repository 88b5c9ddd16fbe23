package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.redress.desk.Routes.Verdict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Enforces {@link Routes}: 401 for the anonymous, 404 for what is not listed, 405 and 403 for the rest. */
@Component
class RouteRights implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;
    private final boolean demo;

    RouteRights(Problems problems, @Value("${redress.embedded:false}") boolean demo) {
        this.problems = problems;
        this.demo = demo;
    }

    AuthorizationDecision decide(Supplier<Authentication> who, HttpServletRequest request) {
        return new AuthorizationDecision(judge(who.get(), request) == Verdict.ALLOWED);
    }

    private Verdict judge(Authentication who, HttpServletRequest request) {
        var groups = who instanceof SignedIn signedIn ? signedIn.groups() : Set.<Group>of();
        return Routes.judge(HttpMethod.valueOf(request.getMethod()), pathOf(request), groups, demo);
    }

    // The whole path: the engine's servlet would cut off its own prefix.
    static PathContainer pathOf(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException {
        problems.write(request, response, Failure.of(401, "sign-in"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(
                request, response, denied(SecurityContextHolder.getContext().getAuthentication(), request));
    }

    private Failure denied(Authentication who, HttpServletRequest request) {
        return switch (judge(who, request)) {
            case UNKNOWN -> Failure.of(404, "not-found");
            case WRONG_METHOD -> Failure.of(405, "wrong-method").allowing(Routes.methodsAt(pathOf(request)));
            default -> Failure.of(403, "not-allowed");
        };
    }
}
