package org.redress.desk;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.redress.common.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request to the engine's API that carries a key ending in {@code Expression}, in the query, a form or at
 * any depth of the body: engine 7.24 evaluates some of them although it is told not to (CVE-2026-109432). Texts that the
 * database cannot keep are refused here too, as no handler of ours reads these requests.
 */
final class ExpressionFilter extends OncePerRequestFilter {
    private static final int MOST_BYTES = 1_000_000;

    private final Problems problems;

    ExpressionFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Routes.isEngine(RouteRights.pathOf(request))
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest admitted;
        try {
            admitted = admitted(request);
        } catch (Refusal refused) {
            problems.write(request, response, Failure.of(refused));
            return;
        }
        chain.doFilter(admitted, response);
    }

    private static HttpServletRequest admitted(HttpServletRequest request) throws IOException {
        if (Collections.list(request.getParameterNames()).stream().anyMatch(ExpressionFilter::isExpression))
            throw new Refusal("expression", 400, null);
        StorableText.require(request.getParameterMap());
        if (isMultipart(request)) return request;
        var held = HeldBody.read(request, MOST_BYTES);
        if (hasExpression(held.body())) throw new Refusal("expression", 400, null);
        StorableText.require(held.body());
        return held;
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean hasExpression(byte[] body) throws IOException {
        try {
            return StrictJson.hasKey(body, ExpressionFilter::isExpression);
        } catch (JacksonException notJson) {
            // No handler of the engine's API takes anything but JSON: EngineEntry refuses this body by its own name.
            return false;
        }
    }

    private static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
