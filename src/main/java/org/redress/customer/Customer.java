package org.redress.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.redress.common.Tier;

/** A person who buys or complains; {@code agent} is the dedicated agent of a high-value customer. */
public record Customer(UUID id, String name, String language, Tier tier, String agent, Instant createdAt) {
    public Locale locale() {
        return locale(language);
    }

    static Locale locale(String language) {
        return "zh".equals(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
