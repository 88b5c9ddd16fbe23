package org.redress.desk;

import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.Set;
import org.redress.common.Refusal;
import org.redress.engine.DatabaseAway;
import org.redress.engine.EngineFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says of any exception what the caller may know about it; the rest goes to the log under the request's id. */
@Component
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    Failure of(Throwable thrown) {
        var failure = thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof Refusal refusal) return Failure.of(refusal);
        if (DatabaseAway.isReason(failure)) return away(failure);
        if (failure instanceof AccessDeniedException) return Failure.of(403, "not-allowed");
        if (isConflict(failure)) return Failure.of(409, "changed-meanwhile");
        if (StorableText.isReason(failure)) return Failure.of(422, "unstorable-text");
        if (failure instanceof DuplicateKeyException) return Failure.of(409, "already-there");
        return ofInput(failure);
    }

    private Failure ofInput(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) return BodyFailures.of(unreadable);
        if (BodyTooLarge.isReason(failure) || failure instanceof MaxUploadSizeExceededException)
            return Failure.of(413, "too-large");
        if (failure instanceof MultipartException) return Failure.of(400, "bad-multipart");
        if (failure instanceof HttpRequestMethodNotSupportedException method)
            return Failure.of(405, "wrong-method")
                    .allowing(method.getSupportedHttpMethods() == null ? Set.of() : method.getSupportedHttpMethods());
        return InputFailures.of(failure).orElseGet(() -> other(failure));
    }

    private Failure other(Throwable failure) {
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError())
            return ofStatus(answer.getStatusCode().value());
        LOG.error("A request failed", failure);
        return Failure.of(500, "internal");
    }

    private Failure away(Throwable failure) {
        LOG.warn("The database does not answer: {}", failure.toString());
        return Failure.of(503, "database-away").after(SOON);
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyFailureException || EngineFailure.isConflict(failure);
    }

    /** The failure for an answer of which only the status is known. */
    static Failure ofStatus(int status) {
        return switch (status) {
            case 400 -> Failure.of(400, "bad-request");
            case 401 -> Failure.of(401, "sign-in");
            case 403 -> Failure.of(403, "not-allowed");
            case 404 -> Failure.of(404, "not-found");
            case 405 -> Failure.of(405, "wrong-method");
            case 406 -> Failure.of(406, "not-acceptable");
            case 413 -> Failure.of(413, "too-large");
            case 415 -> Failure.of(415, "wrong-media-type");
            case 503 -> Failure.of(503, "database-away").after(SOON);
            default -> status < 500 ? Failure.of(status, "bad-request") : Failure.of(500, "internal");
        };
    }
}
