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
            return this == PHONE ? phone(plain) : plain.toLowerCase(Locale.ROOT);
        }

        /** Digits with the sign of a country code; a Chinese mobile number is the same with and without its prefix. */
        private static String phone(String plain) {
            var dialled = plain.replaceAll("[^0-9+]", "").replaceFirst("^00", "+");
            return dialled.replaceFirst("^\\+?86(1[0-9]{10})$", "$1");
        }
    }
}
