package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.report.CaseVisits;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Puts on record which cases an auditor opens, and who opens one that is kept apart for a legal hold, by whatever address
 * and before anything of them is shown.
 */
@Component
class AuditReads implements HandlerInterceptor {
    static final List<String> PATHS = List.of(
            "/api/cases/**",
            "/api/reviews/**",
            "/api/tasks/**",
            "/api/escalations/**",
            "/desk/cases/**",
            "/*/audit/cases/**");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CaseOfRequest cases;
    private final CaseVisits visits;

    AuditReads(CaseOfRequest cases, CaseVisits visits) {
        this.cases = cases;
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who && isRead(request, who))
            cases.of(request).ifPresent(number -> visits.opened(number, who.getPrincipal(), search(request)));
        return true;
    }

    // What an act on a case answers with may tell of it as well.
    private static boolean isRead(HttpServletRequest request, SignedIn who) {
        return KeptApartGate.passed(request)
                || HttpMethod.GET.matches(request.getMethod()) && who.groups().contains(Group.AUDITORS);
    }

    private static UUID search(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("search"))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .orElse(null);
    }
}
