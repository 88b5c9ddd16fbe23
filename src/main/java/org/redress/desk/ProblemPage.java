package org.redress.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * A refusal as a page for somebody with a browser: what happened and what to do next. Staff read the desk's page;
 * everybody else reads the customers' page, which names nothing of ours.
 */
@Component
class ProblemPage {
    private static final String BEANS = ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    private final ITemplateEngine templates;
    private final Frames frames;
    private final ApplicationContext beans;

    ProblemPage(@Lazy ITemplateEngine templates, Frames frames, ApplicationContext beans) {
        this.templates = templates;
        this.frames = frames;
        this.beans = beans;
    }

    /**
     * True for a browser that goes to a page, false for programs and for the parts that a page asks for itself. Whoever
     * asks for a customers' page gets a page: two kinds of answer would tell links that lead somewhere from others.
     */
    static boolean wanted(HttpServletRequest request) {
        var place = placeOf(request);
        if (Routes.isPortal(place)) return true;
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !Routes.isProgram(place)
                && request.getHeader("HX-Request") == null;
    }

    /**
     * Where the caller wanted to go: what failed before any handler comes here by another path, and so does what a page
     * calls or lets its reader download.
     */
    static PathContainer placeOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked)
            return PathContainer.parsePath(asked);
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked
                        && Routes.isPageApi(PathContainer.parsePath(asked))
                ? PathContainer.parsePath(asked)
                : RouteRights.pathOf(request);
    }

    String of(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale language) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var values = Map.of(
                "problem",
                problem,
                "code",
                CustomerFaults.words(problem),
                "frame",
                frames.of(request),
                BEANS,
                new ThymeleafEvaluationContext(beans, null));
        var template = Routes.isDesk(placeOf(request)) ? "problem" : "portal/fault";
        return templates.process(template, new WebContext(exchange, language, values));
    }
}
