package org.redress.report;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A column of an evidence pack. Its name is the same in every file and stays; only spreadsheets show it in words.
 *
 * @param beside for codes the family of their words in texts or forms, for amounts the column with their currency
 * @param later whether its value comes about after the row does
 */
record PackColumn(String name, Kind kind, String beside, boolean later) {
    /** What stands in a column; amounts stand in minor units in the database and in units in files. */
    enum Kind {
        TEXT,
        CODE,
        TIME,
        NUMBER,
        FLAG,
        MONEY
    }

    /** A currency that Java does not know has the digits that most have. */
    private static final int USUAL_DIGITS = 2;

    private static final Map<String, Integer> DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(
                    Currency::getCurrencyCode, known -> Math.max(0, known.getDefaultFractionDigits())));

    static PackColumn text(String name) {
        return new PackColumn(name, Kind.TEXT, null, false);
    }

    static PackColumn code(String name, String family) {
        return new PackColumn(name, Kind.CODE, family, false);
    }

    static PackColumn time(String name) {
        return new PackColumn(name, Kind.TIME, null, false);
    }

    static PackColumn number(String name) {
        return new PackColumn(name, Kind.NUMBER, null, false);
    }

    static PackColumn flag(String name) {
        return new PackColumn(name, Kind.FLAG, null, false);
    }

    static PackColumn money(String name, String currency) {
        return new PackColumn(name, Kind.MONEY, currency, false);
    }

    PackColumn settledLater() {
        return new PackColumn(name, kind, beside, true);
    }

    /** The value in a row: text, {@code Instant}, {@code Long}, {@code Boolean} or {@code BigDecimal}; null for none. */
    Object of(Map<String, Object> row) {
        var value = row.get(name);
        if (value == null) return null;
        return switch (kind) {
            case TEXT, CODE -> value.toString();
            case TIME -> ((Timestamp) value).toInstant();
            case NUMBER -> ((Number) value).longValue();
            case FLAG -> (Boolean) value;
            case MONEY ->
                BigDecimal.valueOf(((Number) value).longValue(), DIGITS.getOrDefault(row.get(beside), USUAL_DIGITS));
        };
    }
}
