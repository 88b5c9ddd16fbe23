package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.common.CaseNumber;
import org.redress.report.CaseVisits;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Which case the address of a request leads to: by its number, or by the id of its task or escalation. */
@Component
class CaseOfRequest {
    private static final Pattern WORK = Pattern.compile("/api/(tasks|escalations)/\\{id}(/.*)?");

    private final CaseVisits visits;

    CaseOfRequest(CaseVisits visits) {
        this.visits = visits;
    }

    /** What is no number at all, and no work of a case, is refused or answered by whoever reads it. */
    Optional<CaseNumber> of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? Optional.ofNullable(parts.get("number"))
                        .map(Object::toString)
                        .flatMap(CaseNumber::read)
                        .or(() -> isWork(request)
                                ? visits.workedOn(parts.get("id").toString())
                                : Optional.empty())
                : Optional.empty();
    }

    private static boolean isWork(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern != null && WORK.matcher(pattern.toString()).matches();
    }
}
