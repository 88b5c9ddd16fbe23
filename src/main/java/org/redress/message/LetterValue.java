package org.redress.message;

import java.time.Instant;
import org.redress.common.Money;

/** How a caller writes the values that a letter shows in the reader's language. */
public final class LetterValue {

    private LetterValue() {}

    /** For a parameter of kind {@code time}. */
    public static String of(Instant at) {
        return at.toString();
    }

    /** For a parameter of kind {@code money}. */
    public static String of(Money amount) {
        return amount.minor() + " " + amount.currency();
    }

    static Money money(String value) {
        String[] parts = value.split(" ");
        return new Money(Long.parseLong(parts[0]), parts[1]);
    }
}
