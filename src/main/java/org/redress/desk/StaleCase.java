package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.engine.Cases;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses an act on a case that went on since its sender saw it, if they say by {@code If-Match} what they saw. */
@Component
class StaleCase implements HandlerInterceptor {
    private static final Pattern ACT = Pattern.compile("/api/cases/([^/]+)/.+");
    private static final Pattern MARKS = Pattern.compile("W/|\"|\\s");

    private final Cases cases;

    StaleCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var seen = request.getHeader(HttpHeaders.IF_MATCH);
        var act = ACT.matcher(request.getRequestURI());
        if (seen == null || !request.getMethod().equals("POST") || !act.matches()) return true;
        var version = MARKS.matcher(seen).replaceAll("");
        cases.find(CaseNumber.of(act.group(1)))
                .filter(file -> !version.equals("*") && !version.equals(String.valueOf(file.version())))
                .ifPresent(changed -> {
                    throw new Refusal("page-stale", 409, null);
                });
        return true;
    }
}
