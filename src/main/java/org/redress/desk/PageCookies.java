package org.redress.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies of the pages: a session, the seal of a form without one, a trip to the provider, what the reader prefers. */
enum PageCookies {
    SESSION("redress-session", true, null),
    SEAL("redress-seal", true, null),
    TRIP("redress-trip", true, Duration.ofMinutes(10)),
    LANGUAGE("redress-language", false, Duration.ofDays(365)),
    THEME("redress-theme", false, Duration.ofDays(365));

    private final String id;
    private final boolean secret;
    private final Duration kept;

    PageCookies(String id, boolean secret, Duration kept) {
        this.id = id;
        this.secret = secret;
        this.kept = kept;
    }

    Optional<String> of(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies())
            if (cookie.getName().equals(id) && !cookie.getValue().isEmpty()) return Optional.of(cookie.getValue());
        return Optional.empty();
    }

    void set(HttpServletRequest request, HttpServletResponse response, String value) {
        write(request, response, value, kept);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    // What a preference is may be known to a link from a mail; a secret is never sent on another site's behalf, but for
    // the one that the provider's own answer must find.
    private void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(id, value)
                .path("/")
                .httpOnly(secret)
                .secure(request.isSecure())
                .sameSite(secret && this != TRIP ? "Strict" : "Lax");
        if (age != null) cookie.maxAge(age);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
