package org.redress.portal;

import java.util.Arrays;

/** What a customer can come with. */
enum Matter {
    COMPLAINT,
    RETURN,
    QUESTION;

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Matter of(String path) {
        return Arrays.stream(values())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
