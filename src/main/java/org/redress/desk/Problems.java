package org.redress.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.common.Refusal;
import org.redress.common.Word;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts failures into words and writes them as problem+json, wherever in the request they happen. */
@Component
class Problems {
    private static final String TYPE = "urn:redress:problem:";
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final MessageSource messages;
    private final ObjectMapper json;
    private final Optional<ProblemPage> page;
    private final Optional<Clockwork> clock;

    /** Without a page, everybody is answered as a program; without a clock, times are told in UTC. */
    Problems(MessageSource messages, ObjectMapper json, Optional<ProblemPage> page, Optional<Clockwork> clock) {
        this.messages = messages;
        this.json = json;
        this.page = page;
        this.clock = clock;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        var answer = answer(request, response, failure);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var body = answer.getBody();
        response.setContentLength(body.length);
        if (!request.getMethod().equals(HttpMethod.HEAD.name()))
            response.getOutputStream().write(body);
    }

    /** The refusal as a page for a person, or as problem+json. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, HttpServletResponse response, Failure thrown)
            throws IOException {
        var failure = Routes.isPortal(ProblemPage.placeOf(request)) ? CustomerFaults.met(thrown) : thrown;
        var problem = describe(failure, request);
        var asked = page.filter(shown -> ProblemPage.wanted(request));
        var headers = headers(failure);
        if (asked.isPresent()) headers.setContentType(PAGE);
        // At a page the browser's own box for a password would be in the way.
        if (Routes.isPage(RouteRights.pathOf(request))) headers.remove(HttpHeaders.WWW_AUTHENTICATE);
        var body = asked.isPresent()
                ? asked.get()
                        .of(problem, request, response, Languages.of(request))
                        .getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(problem);
        return new ResponseEntity<>(body, headers, failure.status());
    }

    HttpHeaders headers(Failure failure) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (failure.status() == 401)
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"redress\", charset=\"UTF-8\"");
        if (failure.retryAfter() != null)
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(failure.retryAfter().toSeconds()));
        if (!failure.allowed().isEmpty()) headers.setAllow(failure.allowed());
        return headers;
    }

    Problem describe(Failure failure, HttpServletRequest request) {
        return describe(failure, Languages.of(request), Routes.isEngine(RouteRights.pathOf(request)));
    }

    /** The body for a caller of whom only the language is known. */
    byte[] bytes(Failure failure, Locale language) throws IOException {
        return json.writeValueAsBytes(describe(failure, language, false));
    }

    /** Why something was refused, in words alone. */
    String detail(Refusal refusal, Locale language) {
        var failure = Failure.of(refusal);
        return text(failure.code(), failure.args().toArray(), language);
    }

    private Problem describe(Failure failure, Locale language, boolean byEngine) {
        var errors = failure.fields().stream()
                .map(field -> new Problem.Field(field.pointer(), field.code(), text(field, language)))
                .collect(Collectors.toList());
        var detail = text(failure.code(), failure.args().toArray(), language);
        return new Problem(
                TYPE + failure.code(),
                messages.getMessage("problem.status." + failure.status(), null, failure.code(), language),
                failure.status(),
                detail,
                failure.code(),
                errors,
                MDC.get(RequestTrail.TRACE_ID),
                byEngine ? message(detail, errors) : null);
    }

    private static String message(String detail, List<Problem.Field> errors) {
        return Stream.concat(Stream.of(detail), errors.stream().map(error -> error.pointer() + " " + error.detail()))
                .collect(Collectors.joining("\n"));
    }

    private String text(Failure.Field field, Locale language) {
        return field.words() != null
                ? field.words().apply(language)
                : text(field.code(), field.args().toArray(), language);
    }

    // Refusals of the features and failures of the edge have texts of their own; a missing one must not hide the
    // refusal.
    private String text(String code, Object[] raw, Locale language) {
        var args = Stream.of(raw).map(arg -> told(arg, language)).toArray();
        var refusal = messages.getMessage("refusal." + code, args, null, language);
        return refusal != null ? refusal : messages.getMessage("problem." + code, args, code, language);
    }

    private Object told(Object arg, Locale language) {
        if (arg instanceof Word word) return messages.getMessage(word.key(), null, word.key(), language);
        if (arg instanceof Instant at)
            return clock.map(known -> known.exact(at, language)).orElseGet(at::toString);
        return arg;
    }
}
