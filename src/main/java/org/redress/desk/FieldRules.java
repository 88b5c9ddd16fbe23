package org.redress.desk;

import java.time.DateTimeException;
import java.util.Optional;
import org.redress.common.Reckonable;

/** The limits of one field. Lengths count characters as people do, so that an emoji is one. */
final class FieldRules {
    private FieldRules() {}

    static Optional<FormRefused.Fault> fault(Form.Field field, Object value) {
        if (value == null || value.toString().isBlank())
            return field.required() ? fault(field, "field-required") : Optional.empty();
        return switch (field.type()) {
            case "select", "radio" -> option(field, value);
            case "number" -> number(field, value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : fault(field, "field-type", "true, false");
            case "datetime" -> time(field, value);
            default -> text(field, value);
        };
    }

    private static Optional<FormRefused.Fault> option(Form.Field field, Object value) {
        if (value instanceof String text && field.options().contains(text)) return Optional.empty();
        return fault(field, "field-option", String.join(", ", field.options()));
    }

    private static Optional<FormRefused.Fault> number(Form.Field field, Object value) {
        if (!(value instanceof Integer || value instanceof Long)) return fault(field, "field-type", "integer");
        long number = ((Number) value).longValue();
        if (field.min() != null && number < field.min()) return fault(field, "field-min", field.min());
        if (field.max() != null && number > field.max()) return fault(field, "field-max", field.max());
        return Optional.empty();
    }

    private static Optional<FormRefused.Fault> time(Form.Field field, Object value) {
        try {
            Reckonable.time(value.toString());
            return Optional.empty();
        } catch (DateTimeException unreadable) {
            return fault(field, "field-type", "2026-11-22T09:30:00Z");
        }
    }

    private static Optional<FormRefused.Fault> text(Form.Field field, Object value) {
        if (!(value instanceof String text)) return fault(field, "field-type", "text");
        int length = text.codePointCount(0, text.length());
        if (field.minLength() != null && length < field.minLength())
            return fault(field, "field-too-short", field.minLength());
        if (field.maxLength() != null && length > field.maxLength())
            return fault(field, "field-too-long", field.maxLength());
        if (field.pattern() != null && !text.matches(field.pattern()))
            return fault(field, "field-pattern", field.pattern());
        return Optional.empty();
    }

    private static Optional<FormRefused.Fault> fault(Form.Field field, String code, Object... args) {
        return Optional.of(new FormRefused.Fault(field.key(), code, args));
    }
}
