package org.redress.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every refusal and failure (RFC 9457), in the reader's language; {@code message} is there only under
 * {@code /engine-rest}, whose clients read nothing else.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Field> errors,
        String traceId,
        String message) {
    /** A field at fault: its JSON pointer (RFC 6901) in the request, a stable code, and what is wrong with it. */
    record Field(String pointer, String code, String detail) {}
}
