package org.redress.customer;

import java.util.EnumMap;
import java.util.Map;

/** How a person introduced themselves in a request; everything but one way to be reached may be missing. */
public record Introduction(String name, String email, String phone, String platformId, String language) {
    Map<ContactPoint.Kind, String> addresses() {
        var given = new EnumMap<ContactPoint.Kind, String>(ContactPoint.Kind.class);
        put(given, ContactPoint.Kind.PLATFORM, platformId);
        put(given, ContactPoint.Kind.EMAIL, email);
        put(given, ContactPoint.Kind.PHONE, phone);
        return given;
    }

    private static void put(Map<ContactPoint.Kind, String> given, ContactPoint.Kind kind, String address) {
        if (address != null && !address.isBlank()) given.put(kind, address);
    }

    /** The customer's language, by the tag they gave: Chinese or, for all others, English. */
    String spoken() {
        return language != null && language.toLowerCase(java.util.Locale.ROOT).startsWith("zh") ? "zh" : "en";
    }
}
