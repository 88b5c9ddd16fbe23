package org.redress.message;

import java.util.Locale;

/** One value a template takes, written {@code name:kind} in {@code templates.csv}; a trailing ? makes it optional. */
record LetterParameter(String name, Kind kind, boolean optional) {

    /**
     * How a value is shown: LINE loses its line breaks, QUOTE is set behind ">", LINK gets its key when the letter
     * leaves, the others follow the language.
     */
    enum Kind {
        LINE,
        TEXT,
        QUOTE,
        TIME,
        MONEY,
        TERM,
        LINK
    }

    static LetterParameter of(String declared) {
        boolean optional = declared.endsWith("?");
        String[] parts = (optional ? declared.substring(0, declared.length() - 1) : declared).split(":");
        Kind kind = parts.length == 1 ? Kind.LINE : Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return new LetterParameter(parts[0], kind, optional);
    }
}
