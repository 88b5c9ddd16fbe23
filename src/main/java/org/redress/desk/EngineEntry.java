package org.redress.desk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.common.Refusal;
import org.redress.engine.EngineIdentity;
import org.redress.engine.LostDatabase;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * The last step before the engine's own API: the body is JSON or nothing, what workers report holds no personal data,
 * the engine learns who is calling, and its own failures are not shown.
 */
final class EngineEntry extends OncePerRequestFilter {
    private final EngineIdentity identity;
    private final ReportLock reports;
    private final Problems problems;

    EngineEntry(EngineIdentity identity, ReportLock reports, Problems problems) {
        this.identity = identity;
        this.reports = reports;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Routes.isEngine(RouteRights.pathOf(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = WebUtils.getNativeRequest(request, HeldBody.class);
        var checked = held == null ? request : checked(held);
        var who = (SignedIn) SecurityContextHolder.getContext().getAuthentication();
        LostDatabase.forget();
        identity.actAs(who.getName(), who.groups().stream().map(Group::id).toList());
        try {
            var quiet = new QuietFailures(response, problems, request);
            var report = WorkerReport.taskOf(RouteRights.pathOf(request).value());
            if (report.isPresent()) reports.locked(report.get(), checked, quiet, chain);
            else chain.doFilter(new BoundedList(checked), quiet);
        } finally {
            identity.clear();
        }
    }

    private static HttpServletRequest checked(HeldBody held) throws IOException {
        var body = json(held);
        var path = RouteRights.pathOf(held).value();
        WorkerReport.check(path, body);
        if (WorkerReport.taskOf(path).isEmpty() || body.isMissingNode()) return held;
        var clean = StrictJson.mapper().writeValueAsBytes(WorkerReport.cleaned(body));
        return new HeldBody((HttpServletRequest) held.getRequest(), clean);
    }

    private static JsonNode json(HeldBody held) throws IOException {
        if (held.body().length == 0) return MissingNode.getInstance();
        var type = held.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type)))
            throw new Refusal("wrong-media-type", 415, null, MediaType.APPLICATION_JSON_VALUE);
        try {
            return StrictJson.mapper().readTree(held.body());
        } catch (JacksonException broken) {
            throw new Refusal("bad-json", 400, null);
        }
    }
}
