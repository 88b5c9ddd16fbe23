package org.redress.customer;

import java.util.Locale;
import java.util.UUID;

/** Whom a letter greets, in which language, and the mail address it goes to; null when the person gave none. */
public record Addressee(String name, String language, String address, UUID contactPoint) {
    public Locale locale() {
        return Customer.locale(language);
    }
}
