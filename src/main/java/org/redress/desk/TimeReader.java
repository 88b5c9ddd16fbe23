package org.redress.desk;

import java.time.Instant;
import org.redress.common.Reckonable;
import org.springframework.core.convert.converter.Converter;

/** Reads a time of a path, a query or a form, {@code 2026-11-23T09:30:00Z}; nothing is no time. */
final class TimeReader implements Converter<String, Instant> {
    /** @throws java.time.DateTimeException which the edge tells as a value of the wrong type */
    @Override
    public Instant convert(String text) {
        var time = text.strip();
        return time.isEmpty() ? null : Reckonable.time(time);
    }
}
