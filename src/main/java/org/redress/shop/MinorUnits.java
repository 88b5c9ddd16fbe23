package org.redress.shop;

import java.math.BigDecimal;
import java.util.Currency;
import org.redress.common.Money;

/** Amounts between the shops' decimal texts and our minor units, by the digits of the currency (ISO 4217). */
final class MinorUnits {
    private MinorUnits() {}

    /** {@code "19.90"} of CNY is 1990, {@code "1990"} of JPY is 1990; throws when a part of a unit would be left. */
    static long of(String decimal, String currency) {
        return new BigDecimal(decimal).movePointRight(digits(currency)).longValueExact();
    }

    /** The amount as the shops write it. */
    static String decimal(Money amount) {
        return BigDecimal.valueOf(amount.minor(), digits(amount.currency())).toPlainString();
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
