package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.common.CaseNumber;
import org.redress.report.CaseVisits;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Puts on record which cases an auditor opens, by whatever address, before anything of them is shown. */
@Component
class AuditReads implements HandlerInterceptor {
    static final List<String> PATHS = List.of(
            "/api/cases/**",
            "/api/reviews/**",
            "/api/tasks/*",
            "/api/escalations/*",
            "/desk/cases/**",
            "/*/audit/cases/**");

    private static final Pattern NUMBER = Pattern.compile("[A-Z]-\\d{4}-\\d{6,12}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CaseVisits visits;

    AuditReads(CaseVisits visits) {
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who
                && who.groups().contains(Group.AUDITORS))
            number(request).ifPresent(number -> visits.opened(number, who.getPrincipal(), search(request)));
        return true;
    }

    /** What is no number at all, and no work of a case, is refused or answered by whoever reads it. */
    private Optional<CaseNumber> number(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? Optional.ofNullable(parts.get("number"))
                        .map(Object::toString)
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(CaseNumber::of)
                        .or(() -> Optional.ofNullable(parts.get("id")).flatMap(id -> visits.workedOn(id.toString())))
                : Optional.empty();
    }

    private static UUID search(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("search"))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .orElse(null);
    }
}
