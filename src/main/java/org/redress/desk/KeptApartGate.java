package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redress.customer.KeptCases;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every handler whose address leads to a case: one that is kept apart opens to managers and auditors alone,
 * whatever the route allows. Where a body names a case, whoever reads it asks {@link KeptCases}.
 */
@Component
class KeptApartGate implements HandlerInterceptor {
    private static final String PASSED = KeptApartGate.class.getName();

    private final CaseOfRequest cases;
    private final KeptCases kept;

    KeptApartGate(CaseOfRequest cases, KeptCases kept) {
        this.cases = cases;
        this.kept = kept;
    }

    /** Whether the request goes to a case that is kept apart. */
    static boolean passed(HttpServletRequest request) {
        return request.getAttribute(PASSED) != null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)
            cases.of(request)
                    .filter(number -> kept.requireOpen(number, who.getPrincipal()))
                    .ifPresent(number -> request.setAttribute(PASSED, number));
        return true;
    }
}
