package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a handler in the reader's language: a page for a person, problem+json for a program. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Failures failures;
    private final Problems problems;

    ProblemAdvice(Failures failures, Problems problems) {
        this.failures = failures;
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return problems.answer(request, response, failures.of(thrown));
    }

    /** The caller has hung up: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException hungUp) {
        LOG.debug("The caller has hung up", hungUp);
    }
}
