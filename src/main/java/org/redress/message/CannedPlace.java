package org.redress.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What of a case a canned answer may name: {@code {customer}}, {@code {case}}, {@code {order}}, {@code {promise}}. */
enum CannedPlace {
    CUSTOMER,
    CASE,
    ORDER,
    PROMISE;

    /** As it stands between the braces. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(CannedPlace::word).toList();
    }
}
