package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What becomes of a request for a page that may not be answered: the way to the sign-in, or a refusal in words. */
@Component
class PageRights implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final RouteRights rights;
    private final Problems problems;

    PageRights(RouteRights rights, Problems problems) {
        this.rights = rights;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException {
        if (!ProblemPage.wanted(request)) problems.write(request, response, Failure.of(401, "session-over"));
        else if (fromOutside(request)) again(request, response);
        else toSignIn(request, response);
    }

    /** A link in a mail brings no session along; asked for once more by ourselves, the browser sends it. */
    private static boolean fromOutside(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static void again(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=" + address(request));
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        var next = request.getMethod().equals(HttpMethod.GET.name()) ? address(request) : "/desk";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) problems.write(request, response, Failure.of(403, "page-too-old"));
        else rights.handle(request, response, denied);
    }
}
