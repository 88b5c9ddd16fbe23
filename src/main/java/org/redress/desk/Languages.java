package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The reader's language: simplified Chinese or English, whichever {@code Accept-Language} names first. */
final class Languages {
    private Languages() {}

    static Locale of(HttpServletRequest request) {
        // Without the header the servlet would answer with the server's own language.
        if (request.getHeader("Accept-Language") == null) return Locale.ENGLISH;
        for (Locale wanted : Collections.list(request.getLocales())) {
            if (wanted.getLanguage().equals("zh")) return Locale.SIMPLIFIED_CHINESE;
            if (wanted.getLanguage().equals("en")) return Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }
}
