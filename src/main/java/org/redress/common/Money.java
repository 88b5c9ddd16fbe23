package org.redress.common;

/** An amount in minor units (fen, cents) with its ISO 4217 currency; never negative. */
public record Money(long minor, String currency) {
    public Money {
        if (minor < 0) throw new IllegalArgumentException("an amount is never negative: " + minor);
        if (currency == null || !currency.matches("[A-Z]{3}")) throw new IllegalArgumentException("ISO 4217 currency");
    }

    public static Money cny(long minor) {
        return new Money(minor, "CNY");
    }
}
