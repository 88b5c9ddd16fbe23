package org.redress.customer;

import java.util.Locale;
import java.util.UUID;

/** One way to reach a customer; {@code normalised} is what two spellings of the same address share. */
public record ContactPoint(UUID id, UUID customerId, Kind kind, String address, String normalised) {
    /** What kind of address this is; the order is the order of trust when several are given. */
    public enum Kind {
        PLATFORM,
        EMAIL,
        PHONE;

        String normalise(String address) {
            var plain = java.text.Normalizer.normalize(address.strip(), java.text.Normalizer.Form.NFKC);
            return this == PHONE ? plain.replaceAll("[^0-9+]", "") : plain.toLowerCase(Locale.ROOT);
        }
    }
}
