package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.redress.common.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a refusal with a page for a customer: what happened, and what to do next. */
@ControllerAdvice("org.redress.portal")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalFaults {
    private static final Set<String> KNOWN = Set.of("not-here", "too-often", "no-draft");

    @ExceptionHandler
    String answer(Refusal refused, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(refused.status());
        request.setAttribute(FaultPage.CODE, KNOWN.contains(refused.code()) ? refused.code() : "other");
        return "forward:" + FaultPage.PLACE;
    }
}
