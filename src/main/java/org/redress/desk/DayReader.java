package org.redress.desk;

import java.time.LocalDate;
import org.redress.common.Reckonable;
import org.springframework.core.convert.converter.Converter;

/** Reads a day of a query or a form, {@code 2026-11-23}; nothing is no day. */
final class DayReader implements Converter<String, LocalDate> {
    /** @throws java.time.DateTimeException which the edge tells as a value of the wrong type */
    @Override
    public LocalDate convert(String text) {
        var day = text.strip();
        return day.isEmpty() ? null : Reckonable.day(day);
    }
}
