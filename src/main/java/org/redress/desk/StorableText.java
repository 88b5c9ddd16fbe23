package org.redress.desk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.common.Refusal;

/** The one character that PostgreSQL keeps in no text, U+0000: found at the edge, where the field still has its name. */
final class StorableText {
    private static final char NONE = '\0';
    private static final byte[] ESCAPED = "\\u0000".getBytes(StandardCharsets.US_ASCII);

    /** What the database says of it: in a text, and in a text within JSON. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private StorableText() {}

    static boolean isStorable(String text) {
        return text.indexOf(NONE) < 0;
    }

    /** @throws Refusal that names the first field of the query or of a form at fault */
    static void require(Map<String, String[]> fields) {
        fields.forEach((name, values) -> {
            if (!isStorable(name)) throw refused("");
            if (!Stream.of(values).allMatch(StorableText::isStorable)) throw refused("/" + BodyFailures.escaped(name));
        });
    }

    /** @throws Refusal that points at the first text or name at fault; what is no JSON is left to its reader */
    static void require(byte[] json) throws IOException {
        if (holdsEscaped(json))
            fault(json).ifPresent(pointer -> {
                throw refused(pointer);
            });
    }

    /** True if this failure is the database's word on such a text, which came by another way. */
    static boolean isReason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && STATES.contains(Objects.requireNonNullElse(refused.getSQLState(), "")));
    }

    private static Refusal refused(String pointer) {
        return new Refusal("unstorable-text", 422, pointer);
    }

    private static Optional<String> fault(byte[] json) throws IOException {
        try (var parser = StrictJson.mapper().getFactory().createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken())
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) && !isStorable(parser.getText()))
                    return Optional.of(
                            parser.getParsingContext().pathAsPointer().toString());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holdsEscaped(byte[] json) {
        for (int from = 0; from <= json.length - ESCAPED.length; from++) if (startsEscaped(json, from)) return true;
        return false;
    }

    private static boolean startsEscaped(byte[] json, int from) {
        for (int at = 0; at < ESCAPED.length; at++) if (json[from + at] != ESCAPED[at]) return false;
        return true;
    }
}
