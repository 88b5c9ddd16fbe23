package org.redress.common;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number a customer quotes: kind letter, year, at least six digits, as in {@code C-2026-000123}.
 *
 * <p>Anything else is refused with {@code unknown-case}, so a mistyped number never reaches SQL or the engine.
 */
public record CaseNumber(String value) {
    static final Pattern SHAPE = Pattern.compile("[A-Z]-\\d{4}-\\d{6,12}");

    public CaseNumber {
        if (value == null || !SHAPE.matcher(value).matches()) throw new UnknownCase(value);
    }

    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    /** The number, or empty for what is none. */
    public static Optional<CaseNumber> read(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(of(value)) : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
