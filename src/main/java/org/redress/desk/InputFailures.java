package org.redress.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with parameters, headers, parts and validated bodies, with a JSON pointer to each field at fault. */
final class InputFailures {
    private static final Failure INVALID = Failure.of(400, "invalid");

    private InputFailures() {}

    static Optional<Failure> of(Throwable failure) {
        if (failure instanceof MethodArgumentNotValidException body) return found(fields(body.getBindingResult()));
        if (failure instanceof HandlerMethodValidationException method) return found(parameters(method));
        if (failure instanceof ConstraintViolationException rules)
            return found(rules.getConstraintViolations().stream()
                    .map(InputFailures::field)
                    .toList());
        if (failure instanceof TypeMismatchException mismatch) return Optional.of(mistyped(mismatch));
        if (failure instanceof HttpMediaTypeNotSupportedException media)
            return Optional.of(Failure.of(415, "wrong-media-type", MediaType.toString(media.getSupportedMediaTypes())));
        return missing(failure).map(name -> INVALID.at("/" + name, "missing"));
    }

    private static Optional<String> missing(Throwable failure) {
        if (failure instanceof MissingServletRequestParameterException parameter)
            return Optional.of(parameter.getParameterName());
        if (failure instanceof MissingRequestHeaderException header) return Optional.of(header.getHeaderName());
        if (failure instanceof MissingServletRequestPartException part) return Optional.of(part.getRequestPartName());
        return Optional.empty();
    }

    private static Failure mistyped(TypeMismatchException mismatch) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
        var type = mismatch.getRequiredType();
        return type != null && type.isEnum()
                ? INVALID.at("/" + name, "unknown-value", BodyFailures.allowed(type))
                : INVALID.at("/" + name, BodyFailures.mistyped(type));
    }

    private static Optional<Failure> found(List<Failure.Field> fields) {
        return Optional.of(INVALID.at(fields));
    }

    private static List<Failure.Field> fields(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> {
                    var path = error instanceof FieldError field ? "/" + slashed(field.getField()) : "";
                    return Failure.Field.worded(path, "invalid", language -> error.getDefaultMessage());
                })
                .toList();
    }

    private static List<Failure.Field> parameters(HandlerMethodValidationException method) {
        return method.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> Failure.Field.worded(
                                "/" + result.getMethodParameter().getParameterName(),
                                "invalid",
                                language -> error.getDefaultMessage())))
                .toList();
    }

    private static Failure.Field field(ConstraintViolation<?> violation) {
        // The first step of a validated method is its own name, which is no word of the caller's.
        var steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .skip(violation.getExecutableParameters() == null ? 0 : 1)
                .toList();
        return Failure.Field.worded("/" + String.join("/", steps), "invalid", language -> violation.getMessage());
    }

    private static String slashed(String path) {
        return path.replace('.', '/').replace('[', '/').replace("]", "");
    }
}
