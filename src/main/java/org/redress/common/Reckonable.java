package org.redress.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Times of the years 0001 to 9999 in every zone: with others neither calendars, nor pages, nor the database can reckon. */
public final class Reckonable {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final Instant BEGIN = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private Reckonable() {}

    /** @throws DateTimeException if the time is out of reach */
    public static Instant time(Instant time) {
        if (time.isBefore(BEGIN) || time.isAfter(END)) throw new DateTimeException("out of reach: " + time);
        return time;
    }

    /**
     * Reads {@code 2026-11-23T09:30:00Z} or the same with another offset.
     *
     * @throws DateTimeException if it is no time, or one out of reach
     */
    public static Instant time(String text) {
        return time(OffsetDateTime.parse(text).toInstant());
    }

    /** @throws DateTimeException if the day is out of reach */
    public static LocalDate day(LocalDate day) {
        if (day.isBefore(FIRST) || day.getYear() > 9999) throw new DateTimeException("out of reach: " + day);
        return day;
    }

    /**
     * Reads {@code 2026-11-23}.
     *
     * @throws DateTimeException if it is no day, or one out of reach
     */
    public static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) throw new DateTimeException("no day: " + text);
        return day(LocalDate.parse(text));
    }
}
