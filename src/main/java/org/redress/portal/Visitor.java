package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Who is at the other end: an address to count by, and the cookie that finds their drafts again. */
final class Visitor {
    private static final String COOKIE = "redress-draft";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final int HOUSEHOLD_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visitor() {}

    /** The address; of an IPv6 address the part that a household shares, however it is written. */
    static String address(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return IPV6.matcher(address).matches() ? household(address) : address;
    }

    private static String household(String address) {
        try {
            // No name is looked up: only an address has this shape.
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(HOUSEHOLD_BYTES, bytes.length));
        } catch (UnknownHostException misspelt) {
            return address;
        }
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
