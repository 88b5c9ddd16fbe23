package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** A refusal as a page for somebody with a browser: what happened and what to do next. */
@Component
class ProblemPage {
    private final ITemplateEngine templates;
    private final Frames frames;

    ProblemPage(@Lazy ITemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** True for a browser that goes to a page, false for programs and for the parts that a page asks for itself. */
    static boolean wanted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !Routes.isProgram(RouteRights.pathOf(request))
                && request.getHeader("HX-Request") == null;
    }

    String of(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale language) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var values = Map.<String, Object>of("problem", problem, "frame", frames.of(request));
        return templates.process("problem", new WebContext(exchange, language, values));
    }
}
