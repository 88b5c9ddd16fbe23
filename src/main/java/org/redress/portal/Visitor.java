package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.common.Household;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Who is at the other end: an address to count by, and the cookie that finds their drafts again. */
final class Visitor {
    private static final String COOKIE = "redress-draft";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visitor() {}

    static String address(HttpServletRequest request) {
        return Household.of(request.getRemoteAddr());
    }

    static Optional<String> secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(found -> found.getValue()).filter(value -> SHAPE.matcher(value)
                .matches());
    }

    /** The cookie's secret; a visitor without one gets one. */
    static String welcome(HttpServletRequest request, HttpServletResponse response) {
        return secret(request).orElseGet(() -> {
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(fresh, request.isSecure()));
            return fresh;
        });
    }

    private static String cookie(String secret, boolean secure) {
        return ResponseCookie.from(COOKIE, secret)
                .path("/new")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(7))
                .build()
                .toString();
    }
}
