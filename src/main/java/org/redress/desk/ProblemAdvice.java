package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a handler with problem+json in the reader's language. */
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
    ResponseEntity<Problem> answer(Exception thrown, HttpServletRequest request) {
        var failure = failures.of(thrown);
        return ResponseEntity.status(failure.status())
                .headers(problems.headers(failure))
                .body(problems.describe(failure, request));
    }

    /** The caller has hung up: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException hungUp) {
        LOG.debug("The caller has hung up", hungUp);
    }
}
