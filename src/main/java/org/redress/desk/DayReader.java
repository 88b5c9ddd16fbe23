package org.redress.desk;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads a day of a query or a form, {@code 2026-11-23}; nothing is no day. Years have four digits: with others neither
 * calendars nor the database can reckon.
 */
final class DayReader implements Converter<String, LocalDate> {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws IllegalArgumentException which the edge tells as a value of the wrong type */
    @Override
    public LocalDate convert(String text) {
        var day = text.strip();
        if (day.isEmpty()) return null;
        if (!DAY.matcher(day).matches()) throw new IllegalArgumentException("no day");
        return LocalDate.parse(day);
    }
}
