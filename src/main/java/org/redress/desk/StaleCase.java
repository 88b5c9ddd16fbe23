package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseTouched;
import org.redress.engine.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an act on a case that went on since its sender saw it, if they say by {@code If-Match} what they saw. It is
 * looked at before anything is done, and again with the case locked: of two who saw the same, one is the first.
 */
@Component
class StaleCase implements HandlerInterceptor {
    private static final Pattern ACT = Pattern.compile("/api/cases/([^/]+)/.+");
    private static final Pattern MARKS = Pattern.compile("W/|\"|\\s");
    private static final String SEEN = StaleCase.class.getName();

    /** What the sender of a request saw of a case. */
    private record Seen(CaseNumber number, String version) {
        void require(CaseFile file) {
            if (!version.equals(String.valueOf(file.version()))) throw new Refusal("page-stale", 409, null);
        }
    }

    private final Cases cases;

    StaleCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var version = request.getHeader(HttpHeaders.IF_MATCH);
        var act = ACT.matcher(request.getRequestURI());
        if (version == null || !request.getMethod().equals("POST") || !act.matches()) return true;
        var seen = new Seen(CaseNumber.of(act.group(1)), MARKS.matcher(version).replaceAll(""));
        if (seen.version().equals("*")) return true;
        cases.find(seen.number()).ifPresent(seen::require);
        request.setAttribute(SEEN, seen);
        return true;
    }

    @EventListener
    void locked(CaseTouched one) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || !(request.getAttribute(SEEN, RequestAttributes.SCOPE_REQUEST) instanceof Seen seen))
            return;
        if (!seen.number().equals(one.number())) return;
        cases.find(one.number()).ifPresent(seen::require);
        TransactionSynchronizationManager.registerSynchronization(new Done(request));
    }

    /** What a request does after its first change is no news to its sender; a change that is tried again is looked at again. */
    private record Done(RequestAttributes request) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            request.removeAttribute(SEEN, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
