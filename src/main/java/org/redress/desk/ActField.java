package org.redress.desk;

import java.util.List;

/**
 * A field in the dialog of an act.
 *
 * @param label the last part of its text's key
 * @param kind text, letter, line, number, time, colleague, case, override, or choice, which has options
 * @param family how the keys of the options' texts begin
 * @param min the least number, where the kind is number; {@code max} the greatest
 */
record ActField(
        String name,
        String label,
        String kind,
        boolean required,
        String family,
        List<String> options,
        int min,
        int max) {
    static ActField required(String name, String kind) {
        return new ActField(name, name, kind, true, null, List.of(), 0, 0);
    }

    static ActField optional(String name, String kind) {
        return new ActField(name, name, kind, false, null, List.of(), 0, 0);
    }

    static ActField choice(String name, String family, String... options) {
        return new ActField(name, name, "choice", true, family, List.of(options), 0, 0);
    }

    static ActField number(String name, int min, int max) {
        return new ActField(name, name, "number", false, null, List.of(), min, max);
    }

    /** For a text that must be there; the reason that lets it go against the tone guard is asked once it was refused. */
    static ActField override() {
        return optional("overrideReason", "override");
    }

    ActField called(String other) {
        return new ActField(name, other, kind, required, family, options, min, max);
    }

    ActField asked(boolean always) {
        return new ActField(name, label, kind, always, family, options, min, max);
    }
}
