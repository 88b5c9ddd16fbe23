package org.redress.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The reader's language: simplified Chinese or English, as chosen on a page, else whichever {@code Accept-Language} names
 * first.
 */
final class Languages {
    private Languages() {}

    static Locale of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> ofBrowser(request));
    }

    // A program says with each call what it wants, and is never asked for a cookie.
    private static Optional<Locale> chosen(HttpServletRequest request) {
        boolean byPage = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        if (!byPage && Routes.isProgram(RouteRights.pathOf(request))) return Optional.empty();
        return PageCookies.LANGUAGE
                .of(request)
                .map(chosen -> chosen.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        // Without the header the servlet would answer with the server's own language.
        if (request.getHeader("Accept-Language") == null) return Locale.ENGLISH;
        for (Locale wanted : Collections.list(request.getLocales())) {
            if (wanted.getLanguage().equals("zh")) return Locale.SIMPLIFIED_CHINESE;
            if (wanted.getLanguage().equals("en")) return Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }

    /** The same for a header that no servlet has read; one that cannot be read counts as none. */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null) return Locale.ENGLISH;
        try {
            var offered = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
            var wanted = Locale.filter(Locale.LanguageRange.parse(acceptLanguage), offered);
            return wanted.isEmpty() ? Locale.ENGLISH : wanted.get(0);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
