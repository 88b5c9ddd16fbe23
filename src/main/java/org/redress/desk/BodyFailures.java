package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** What is wrong with a JSON body, said without the parser's own words: they name classes. */
final class BodyFailures {
    private BodyFailures() {}

    static Failure of(HttpMessageNotReadableException unreadable) {
        if (BodyTooLarge.isReason(unreadable)) return Failure.of(413, "too-large");
        return of(unreadable.getCause());
    }

    /** Also for a body that the caller read itself. */
    static Failure of(Throwable cause) {
        if (cause instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) return unknownValue(format);
        if (cause instanceof JsonMappingException whole && (whole.getPath().isEmpty() || isBroken(whole)))
            return Failure.of(400, "bad-json");
        if (cause instanceof MismatchedInputException mismatched) return invalid(mismatched);
        if (cause instanceof JsonMappingException mapping && mapping.getCause() != null) return invalid(mapping);
        return cause instanceof JsonProcessingException || cause == null
                ? Failure.of(400, "bad-json")
                : Failure.of(400, "bad-request");
    }

    /** The text itself is no JSON, seen while a field was read: it says nothing about that field. */
    private static boolean isBroken(JsonMappingException mapping) {
        return mapping.getCause() instanceof StreamReadException;
    }

    private static Failure unknownValue(InvalidFormatException format) {
        return Failure.of(400, "invalid")
                .at(pointer(format.getPath()), "unknown-value", allowed(format.getTargetType()));
    }

    private static Failure invalid(JsonMappingException mapping) {
        var type = mapping instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        return Failure.of(400, "invalid").at(pointer(mapping.getPath()), mistyped(type));
    }

    /** The fault of a value that cannot be read as this type, which may be unknown. */
    static String mistyped(Class<?> type) {
        return type != null && Temporal.class.isAssignableFrom(type) ? "wrong-time" : "wrong-type";
    }

    /** The constants of an enum, for a message that names them. */
    static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** JSON pointer of a place in the body; the whole body is the empty pointer. */
    static String pointer(List<Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escaped(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    /** A name as one step of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
